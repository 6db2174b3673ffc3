import { expect, test } from 'vitest';
import {
  answerKeychainRequest,
  type Keytar,
} from '../../../../src/main/keychain/answer-keychain-request';
import type {
  KeychainAnswer,
  KeychainRequest,
} from '../../../../src/main/keychain/keychain-protocol';

const entry = { service: 'Reachable', account: 'https://api.rinkel.com/v1' };
const read: KeychainRequest = { id: 3, kind: 'read', ...entry };
const write: KeychainRequest = { id: 3, kind: 'write', ...entry, secret: 'canary' };
const remove: KeychainRequest = { id: 3, kind: 'delete', ...entry };
const trouble = (kind: string): unknown => ({ id: 3, ok: false, trouble: kind });
const nothing: KeychainAnswer = { id: 3, ok: true, secret: null };

/** A keychain that holds each account's secrets one behind the other, as a keyring can. */
function keychainOf(secrets: Record<string, string[]> = {}): Keytar & { secrets: typeof secrets } {
  return {
    secrets,
    getPassword: async (_service, account) => secrets[account]?.[0] ?? null,
    setPassword: async (_service, account, secret) => {
      secrets[account] = [secret, ...(secrets[account] ?? []).slice(1)];
    },
    deletePassword: async (_service, account) => secrets[account]?.shift() !== undefined,
  };
}

/** libsecret with a locked collection whose prompt nobody answers. */
const lockedKeyring: Keytar = {
  getPassword: async () => null,
  setPassword: async () => {
    throw new Error('Cannot create an item in a locked collection');
  },
  deletePassword: async () => false,
};

function ask(
  request: KeychainRequest,
  keytar: Keytar,
  platform: NodeJS.Platform = 'linux',
): Promise<KeychainAnswer> {
  return answerKeychainRequest(request, async () => keytar, platform);
}

test('what was written is read', async () => {
  const keychain = keychainOf();
  expect(await ask(write, keychain)).toEqual(nothing);
  expect(await ask(read, keychain)).toEqual({ id: 3, ok: true, secret: 'canary' });
});

test('a keytar that does not load is a missing library', async () => {
  const load = (): Promise<Keytar> =>
    Promise.reject(new Error('Failed to load keytar native addon'));
  expect(await answerKeychainRequest(read, load, 'linux')).toEqual(trouble('no-library'));
});

test('an error is told by its kind, never by its text', async () => {
  const keytar: Keytar = {
    ...keychainOf(),
    setPassword: async () => Promise.reject(new Error('canary is locked in a locked collection')),
  };
  expect(await ask(write, keytar)).toEqual(trouble('locked'));
});

test('a write that reads back nothing, or something else, is not saved', async () => {
  const forgetful: Keytar = { ...keychainOf(), setPassword: async () => undefined };
  expect(await ask(write, forgetful)).toEqual(trouble('not-saved'));
  const cutting: Keytar = { ...keychainOf(), getPassword: async () => 'canar' };
  expect(await ask(write, cutting)).toEqual(trouble('not-saved'));
});

test('a delete takes every copy, and leaves nothing of its own', async () => {
  const keychain = keychainOf({ [entry.account]: ['a', 'b', 'c'], other: ['x'] });
  expect(await ask(remove, keychain)).toEqual(nothing);
  const left = Object.entries(keychain.secrets).filter(([, copies]) => copies.length > 0);
  expect(left).toEqual([['other', ['x']]]);
});

test('a delete where nothing was is done', async () => {
  expect(await ask(remove, keychainOf())).toEqual(nothing);
});

test('a delete that changes nothing ends, and says so', async () => {
  const stubborn: Keytar = { ...keychainOf(), getPassword: async () => 'still here' };
  expect(await ask(remove, stubborn)).toEqual(trouble('denied'));
});

test('a locked keyring, which finds nothing, is not taken for an empty one by a delete', async () => {
  expect(await ask(remove, lockedKeyring)).toEqual(trouble('locked'));
  const pretending: Keytar = { ...lockedKeyring, setPassword: async () => undefined };
  expect(await ask(remove, pretending)).toEqual(trouble('locked'));
});

test('a delete where there is no keyring, or one that takes no entry, leaves nothing and is done', async () => {
  const text = 'Object does not exist at path “/org/freedesktop/secrets/collection/login”';
  const keytar: Keytar = { ...lockedKeyring, setPassword: () => Promise.reject(new Error(text)) };
  expect(await ask(remove, keytar)).toEqual(nothing);
});

test('on macOS and Windows a delete writes nothing', async () => {
  const keychain = keychainOf();
  await ask(remove, keychain, 'darwin');
  await ask(remove, keychain, 'win32');
  expect(keychain.secrets).toEqual({});
});
