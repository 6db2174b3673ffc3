import { beforeEach, expect, test } from 'vitest';
import {
  createKeytarKeychain,
  type KeytarKeychain,
} from '../../../../src/main/keychain/keytar-keychain';
import type { SecretStore } from '../../../../src/main/keychain/secret-store';
import type { TokenStore } from '../../../../src/main/keychain/token-store';
import type { ApiKey } from '../../../../src/shared/api-key';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { FakeKeychainProcess } from './fake-keychain-process';

const entry = { service: 'Reachable', account: 'https://api.rinkel.com/v1' };
const vaultEntry = { service: 'Reachable', account: 'https://api.rinkel.com/v1 vault' };
const key = 'key-1' as ApiKey;

let processes: FakeKeychainProcess[];
let keychain: KeytarKeychain;
let store: TokenStore;
let secret: SecretStore;

beforeEach(() => {
  processes = [];
  const spawn = (): FakeKeychainProcess => {
    const started = new FakeKeychainProcess();
    processes.push(started);
    return started;
  };
  keychain = createKeytarKeychain({ spawn, clock: new FakeClock() });
  store = keychain.tokenStore(entry);
  secret = keychain.secretStore(vaultEntry);
});

function latest(): FakeKeychainProcess {
  const process = processes.at(-1);
  if (process === undefined) throw new Error('No keychain process was started.');
  return process;
}

test('a key that is kept is read', async () => {
  const read = store.read();
  await settled();
  latest().answer({ ok: true, secret: 'key-1' });
  expect(await read).toEqual({ ok: true, value: key });
});

test.each([null, '', 'two\nlines'])('%j in the keychain is no key', async (secret) => {
  const read = store.read();
  await settled();
  latest().answer({ ok: true, secret });
  expect(await read).toEqual({ ok: true, value: null });
});

test('a write hands over the key, a delete none', async () => {
  const written = store.write(key);
  await settled();
  latest().answer({ ok: true, secret: null });
  const deleted = store.delete();
  await written;
  await settled();
  latest().answer({ ok: true, secret: null });
  expect([await written, await deleted]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(latest().requests).toEqual([
    { id: 1, kind: 'write', ...entry, secret: 'key-1' },
    { id: 2, kind: 'delete', ...entry },
  ]);
});

test('what went wrong in the process is told by its kind', async () => {
  const written = store.write(key);
  await settled();
  latest().answer({ ok: false, trouble: 'not-saved' });
  expect(await written).toEqual({ ok: false, error: { kind: 'not-saved' } });
});

test('two secrets share one process, and the second is asked for once the first is answered', async () => {
  const token = store.read();
  const other = secret.read();
  await settled();
  expect(processes.map(({ requests }) => requests)).toEqual([[{ id: 1, kind: 'read', ...entry }]]);
  latest().answer({ ok: true, secret: 'key-1' });
  expect(await token).toEqual({ ok: true, value: key });
  await settled();
  expect(processes.map(({ requests }) => requests.at(-1))).toEqual([
    { id: 2, kind: 'read', ...vaultEntry },
  ]);
  latest().answer({ ok: true, secret: 'any text at all' });
  expect(await other).toEqual({ ok: true, value: 'any text at all' });
});

test('a secret is written and deleted by its own entry', async () => {
  const written = secret.write('text');
  await settled();
  latest().answer({ ok: true, secret: null });
  const deleted = secret.delete();
  await written;
  await settled();
  latest().answer({ ok: false, trouble: 'locked' });
  expect([await written, await deleted]).toEqual([
    { ok: true, value: null },
    { ok: false, error: { kind: 'locked' } },
  ]);
  expect(latest().requests).toEqual([
    { id: 1, kind: 'write', ...vaultEntry, secret: 'text' },
    { id: 2, kind: 'delete', ...vaultEntry },
  ]);
});

test('disposing settles the calls of every store', async () => {
  const calls = [store.read(), secret.read()];
  await settled();
  keychain.dispose();
  const crashed = { ok: false, error: { kind: 'crashed' } };
  expect(await Promise.all(calls)).toEqual([crashed, crashed]);
  expect(latest().killed).toBe(true);
});
