import { beforeEach, expect, test } from 'vitest';
import {
  createKeytarKeychain,
  type KeytarKeychain,
} from '../../../../src/main/keychain/keytar-keychain';
import type { TokenStore } from '../../../../src/main/keychain/token-store';
import type { ApiKey } from '../../../../src/shared/api-key';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { FakeKeychainProcess } from './fake-keychain-process';

const entry = { service: 'Reachable', account: 'https://api.rinkel.com/v1' };
const key = 'key-1' as ApiKey;

let clock: FakeClock;
let processes: FakeKeychainProcess[];
let keychain: KeytarKeychain;
let store: TokenStore;

beforeEach(() => {
  clock = new FakeClock();
  processes = [];
  const spawn = (): FakeKeychainProcess => {
    const started = new FakeKeychainProcess();
    processes.push(started);
    return started;
  };
  keychain = createKeytarKeychain({ spawn, clock, deadlineMs: 30_000 });
  store = keychain.tokenStore(entry);
});

function latest(): FakeKeychainProcess {
  const process = processes.at(-1);
  if (process === undefined) throw new Error('No keychain process was started.');
  return process;
}

test('the process is started by the first call, not before', async () => {
  expect(processes).toHaveLength(0);
  void store.read();
  await settled();
  expect(latest().requests).toEqual([{ id: 1, kind: 'read', ...entry }]);
});

test('calls go one at a time', async () => {
  void store.read();
  const written = store.write(key);
  await settled();
  expect(latest().requests).toHaveLength(1);
  latest().answer({ ok: true, secret: null });
  await settled();
  expect(latest().requests).toHaveLength(2);
  latest().answer({ ok: true, secret: null });
  expect(await written).toEqual({ ok: true, value: null });
});

test('at the deadline the process is killed and the next call starts another', async () => {
  const read = store.read();
  await settled();
  await clock.advance(29_999);
  expect(latest().killed).toBe(false);
  await clock.advance(1);
  expect(await read).toEqual({ ok: false, error: { kind: 'timeout' } });
  expect(latest().killed).toBe(true);

  const again = store.read();
  await settled();
  processes[0]?.exit(); // the end of the killed one is told late
  expect(processes).toHaveLength(2);
  latest().answer({ ok: true, secret: 'key-1' });
  expect(await again).toEqual({ ok: true, value: key });
});

test('a read whose process dies is done once more by another', async () => {
  const read = store.read();
  await settled();
  latest().exit();
  await settled();
  expect(processes).toHaveLength(2);
  latest().answer({ ok: true, secret: 'key-1' });
  expect(await read).toEqual({ ok: true, value: key });
});

test('a read whose process dies twice has crashed', async () => {
  const read = store.read();
  for (let death = 0; death < 2; death += 1) {
    await settled();
    latest().exit();
  }
  expect(await read).toEqual({ ok: false, error: { kind: 'crashed' } });
  expect(processes).toHaveLength(2);
});

test('the second try of a read has what is left of the deadline', async () => {
  const read = store.read();
  await settled();
  await clock.advance(20_000);
  latest().exit();
  await settled();
  await clock.advance(10_000);
  expect(await read).toEqual({ ok: false, error: { kind: 'timeout' } });
});

test('a write whose process dies is not repeated behind the user’s back', async () => {
  const written = store.write(key);
  await settled();
  latest().exit();
  expect(await written).toEqual({ ok: false, error: { kind: 'crashed' } });
  expect(processes).toHaveLength(1);
});

test('an idle process is ended after two seconds, and a call puts that off', async () => {
  const read = store.read();
  await settled();
  latest().answer({ ok: true, secret: null });
  await read;
  await clock.advance(1_999);
  const again = store.read();
  await settled();
  await clock.advance(5_000);
  expect(latest().killed).toBe(false);
  latest().answer({ ok: true, secret: null });
  await again;
  await clock.advance(1_999);
  expect(latest().killed).toBe(false);
  await clock.advance(1);
  expect(latest().killed).toBe(true);
  expect(clock.pending).toEqual([]);
});

test('a process that dies while idle is replaced at the next call', async () => {
  const read = store.read();
  await settled();
  latest().answer({ ok: true, secret: null });
  await read;
  latest().exit();
  void store.read();
  await settled();
  expect(processes).toHaveLength(2);
});

test('answers to other requests, and what is no answer, are passed over', async () => {
  const read = store.read();
  await settled();
  for (const odd of [null, 'ok', {}, { id: 7, ok: true, secret: 'other' }, { id: 1, ok: true }]) {
    latest().say(odd);
  }
  latest().answer({ ok: true, secret: 'key-1' });
  expect(await read).toEqual({ ok: true, value: key });
});

test('disposing kills the process at once and settles every call', async () => {
  const calls = [store.read(), store.write(key)];
  await settled();
  keychain.dispose();
  expect(latest().killed).toBe(true);
  const crashed = { ok: false, error: { kind: 'crashed' } };
  expect(await Promise.all([...calls, store.read()])).toEqual([crashed, crashed, crashed]);
  expect(processes).toHaveLength(1);
  expect(clock.pending).toEqual([]);
});

test('a process that can’t be started is an error of the call alone', async () => {
  let spawns = 0;
  const failing = createKeytarKeychain({
    spawn: () => {
      spawns += 1;
      throw new Error('not ready');
    },
    clock,
  }).tokenStore(entry);
  await expect(failing.read()).rejects.toThrow('not ready');
  await expect(failing.read()).rejects.toThrow('not ready');
  expect(spawns).toBe(2);
});
