import type { KeychainTrouble } from '../../shared/trouble';

type Kind = KeychainTrouble['kind'];
type Rule = readonly [pattern: RegExp, kind: Kind];

/**
 * keytar passes on GError messages, without their codes: those of libsecret, of GDBus and of the daemon.
 * The process runs in the C locale, so they are English.
 */
const linux: readonly Rule[] = [
  [/locked (collection|object|item)|is ?locked|dismissed/i, 'locked'],
  // The daemon has no keyring to put it in (the user would not choose a password for one), or could not write its file.
  [/object does not exist|\bobject .* does not exist|error occurred on the device/i, 'not-saved'],
  [/not allowed|access ?denied|permission denied|policy prevents/i, 'denied'],
  [/timeout was reached|timed out|noreply|did not receive a reply/i, 'timeout'],
];

/** The texts of SecCopyErrorMessageString, as in SecErrorMessages.strings; the codes are those of SecBase.h. */
const darwin: readonly Rule[] = [
  // -25308 and -25315: locked, and the session can't show a prompt
  [/user interaction is (not allowed|required)/i, 'locked'],
  // -25293: the keychain's password differs from the login's
  [/user name or passphrase/i, 'locked'],
  // -25291, -25294, -25295, -25307
  [/no keychain is available|keychain could not be found|not a valid keychain/i, 'no-service'],
];

/** The texts of FormatMessage, which come in the language of the system: only an English one is recognised. */
const win32: readonly Rule[] = [
  [/access is denied/i, 'denied'], // 5, ERROR_ACCESS_DENIED
  [/stub received bad data/i, 'not-saved'], // 1783, larger than CRED_MAX_CREDENTIAL_BLOB_SIZE
];

/**
 * What the text of a keychain's error means. What no rule knows was refused on macOS (-128, the user said no, is the
 * usual case), and elsewhere is a service that does not work: no session bus, no daemon on it; on
 * Windows 1312, a logon session without credentials (CredWrite's documentation).
 */
export function classifyKeychainError(text: string, platform: NodeJS.Platform): Kind {
  const [rules, otherwise] = rulesOf(platform);
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? otherwise;
}

function rulesOf(platform: NodeJS.Platform): readonly [readonly Rule[], Kind] {
  if (platform === 'darwin') return [darwin, 'denied'];
  return [platform === 'win32' ? win32 : linux, 'no-service'];
}
