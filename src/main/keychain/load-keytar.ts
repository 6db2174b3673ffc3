import { createRequire } from 'node:module';
import type { Keytar } from './answer-keychain-request';

/** By `require`: before Electron 28 an `import` finds nothing in the archive of a packed app. */
const require = createRequire(__filename);

/** Rejects where its native part, or on Linux libsecret-1, is missing. */
export async function loadKeytar(): Promise<Keytar> {
  return require('keytar') as Keytar;
}
