import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The vault's key as another program sees it in the Secret Service; '' where there is none. */
export async function vaultKey(apiUrl: string): Promise<string> {
  const account = `${apiUrl} vault`;
  const lookup = ['lookup', 'service', 'Reachable', 'account', account];
  return promisify(execFile)('secret-tool', lookup).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
