import { parseApiKey, type ApiKey } from '../../shared/api-key';
import { err, ok, type Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';
import type { Clock } from '../clock';
import { answerKeychainRequest, type Keytar } from '../keychain/answer-keychain-request';
import { KEYCHAIN_SERVICE } from '../keychain/keychain-service';

export interface ReadKeyOptions {
  /** The account of the key. */
  readonly apiUrl: string;
  /** The app has noted that it put a key there. */
  readonly isKept: boolean;
  readonly loadKeytar: () => Promise<Keytar>;
  readonly platform: NodeJS.Platform;
  readonly clock: Pick<Clock, 'after'>;
  /** Whether the keychain is known to hang. One that does would hold this process for most of a minute, and end it with an abort. */
  readonly hangs: () => Promise<boolean>;
}

/** Long enough to type a password into the keychain's prompt. */
const DEADLINE_MS = 30_000;

/** The key as the app has kept it; null: there is none. What should be there and is not is in a locked keychain. */
export async function readKey(
  options: ReadKeyOptions,
): Promise<Result<ApiKey | null, KeychainTrouble>> {
  const { apiUrl, isKept, loadKeytar, platform, clock } = options;
  if (await options.hangs()) return err({ kind: 'timeout' });
  const entry = { service: KEYCHAIN_SERVICE, account: apiUrl };
  const read = answerKeychainRequest({ id: 0, kind: 'read', ...entry }, loadKeytar, platform);
  let cancel = (): void => undefined;
  const late = new Promise<'late'>((resolve) => {
    cancel = clock.after(DEADLINE_MS, () => resolve('late'));
  });
  const answer = await Promise.race([read, late]);
  cancel();
  if (answer === 'late') return err({ kind: 'timeout' });
  if (!answer.ok) return err({ kind: answer.trouble });
  const key = parseApiKey(answer.secret);
  if (key.ok) return ok(key.value);
  return isKept ? err({ kind: 'locked' }) : ok(null);
}
