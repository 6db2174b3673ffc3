import type { Clock } from '../clock';
import type { KeychainEntry } from './keychain-protocol';
import type { KeytarKeychainOptions } from './keytar-keychain';

/** What `dbus-secret-service.ts` tells of the keychain of Linux, whose library is loaded when first asked. */
export function lateSecretService(
  clock: Pick<Clock, 'after'>,
): Required<Pick<KeytarKeychainOptions, 'isWell' | 'readUnlocked'>> {
  const load = () => import('./dbus-secret-service');
  return {
    isWell: async () => (await (await load()).secretServiceState(clock)) === 'answers',
    readUnlocked: async (entry: KeychainEntry) => (await load()).readUnlockedSecret(entry, clock),
  };
}
