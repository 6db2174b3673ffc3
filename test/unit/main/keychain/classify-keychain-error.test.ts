import { expect, test } from 'vitest';
import { classifyKeychainError } from '../../../../src/main/keychain/classify-keychain-error';

test.each([
  ['The name org.freedesktop.secrets was not provided by any .service files', 'no-service'],
  ['Could not connect: No such file or directory', 'no-service'],
  ['Unknown or unsupported transport “disabled” for address “disabled:”', 'no-service'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'no-service'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'not-saved'],
  ["The '/org/freedesktop/secrets/collection/login' object does not exist", 'not-saved'],
  ["Couldn't create item: An error occurred on the device", 'not-saved'],
  ['Cannot create an item in a locked collection', 'locked'],
  ['Cannot get secret of a locked object', 'locked'],
  ['Prompt was dismissed', 'locked'],
  ['An AppArmor policy prevents this sender from sending this message', 'denied'],
  ['Timeout was reached', 'timeout'],
  ['', 'no-service'],
])('Linux: %s: %s', (text, kind) => {
  expect(classifyKeychainError(text, 'linux')).toBe(kind);
});

test.each([
  ['User canceled the operation.', 'denied'],
  ['User interaction is not allowed.', 'locked'],
  ['User interaction is required, but is currently not allowed.', 'locked'],
  ['The user name or passphrase you entered is not correct.', 'locked'],
  ['No keychain is available. You may need to restart your computer.', 'no-service'],
  ['A default keychain could not be found.', 'no-service'],
  ['An unknown error occurred.', 'denied'],
])('macOS: %s: %s', (text, kind) => {
  expect(classifyKeychainError(text, 'darwin')).toBe(kind);
});

test.each([
  ['A specified logon session does not exist. It may already have been terminated.', 'no-service'],
  ['Access is denied.', 'denied'],
  ['The stub received bad data.', 'not-saved'],
  ['Eine angegebene Anmeldesitzung ist nicht vorhanden.', 'no-service'],
])('Windows: %s: %s', (text, kind) => {
  expect(classifyKeychainError(text, 'win32')).toBe(kind);
});
