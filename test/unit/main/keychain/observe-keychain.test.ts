import { expect, test } from 'vitest';
import { parseApiKey } from '../../../../src/shared/api-key';
import { err, ok } from '../../../../src/shared/result';
import { observeKeychain, type ObservedCall } from '../../../../src/main/keychain/observe-keychain';
import type { SecretStore } from '../../../../src/main/keychain/secret-store';
import { createSecretTokenStore } from '../../../../src/main/keychain/secret-token-store';
import { FakeClock } from '../../../fakes/fake-clock';

const entry = { service: 'Reachable', account: 'x' };

function observed(store: SecretStore): {
  keychain: ReturnType<typeof observeKeychain>;
  calls: ObservedCall[];
  secrets: string[];
} {
  const clock = new FakeClock();
  const calls: ObservedCall[] = [];
  const secrets: string[] = [];
  const keychain = observeKeychain(
    {
      tokenStore: () => createSecretTokenStore(store),
      secretStore: () => store,
      dispose: () => undefined,
    },
    { clock, onCall: (call) => calls.push(call), onSecret: (secret) => secrets.push(secret) },
  );
  return { keychain, calls, secrets };
}

test('calls are told by what was asked and how it went, secrets to the redaction only', async () => {
  const { keychain, calls, secrets } = observed({
    readUnlocked: () => Promise.resolve(null),
    read: () => Promise.resolve(ok('the-key')),
    write: () => Promise.resolve(err({ kind: 'locked' })),
    delete: () => Promise.resolve(ok(null)),
  });
  const store = keychain.tokenStore(entry);
  expect(await store.read()).toEqual(ok('the-key'));
  const key = parseApiKey('another');
  if (key.ok) expect(await store.write(key.value)).toEqual(err({ kind: 'locked' }));
  await keychain.secretStore(entry).delete();
  expect(calls).toEqual([
    { call: 'read', secret: 'key', outcome: 'ok', durationMs: 0 },
    { call: 'write', secret: 'key', outcome: 'locked', durationMs: 0 },
    { call: 'delete', secret: 'seal', outcome: 'ok', durationMs: 0 },
  ]);
  expect(secrets).toEqual(['the-key', 'another']);
});

test('nothing there is told as nothing', async () => {
  const none = Promise.resolve(ok(null));
  const { keychain, calls } = observed({
    readUnlocked: () => Promise.resolve(null),
    read: () => none,
    write: () => none,
    delete: () => none,
  });
  await keychain.tokenStore(entry).read();
  expect(calls[0]?.outcome).toBe('none');
});

test.each([
  ['the-seal', [{ call: 'read', secret: 'seal', outcome: 'ok', durationMs: 0 }], ['the-seal']],
  [null, [], []],
])(
  'a secret that lies unlocked is a read, and none is not told of: %s',
  async (secret, told, learnt) => {
    const none = Promise.resolve(ok(null));
    const { keychain, calls, secrets } = observed({
      readUnlocked: () => Promise.resolve(secret),
      read: () => none,
      write: () => none,
      delete: () => none,
    });
    expect(await keychain.secretStore(entry).readUnlocked()).toBe(secret);
    expect([calls, secrets]).toEqual([told, learnt]);
  },
);
