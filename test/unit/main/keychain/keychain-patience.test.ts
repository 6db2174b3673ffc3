import { beforeEach, expect, test } from 'vitest';
import {
  createKeytarKeychain,
  type KeytarKeychain,
} from '../../../../src/main/keychain/keytar-keychain';
import type { ApiKey } from '../../../../src/shared/api-key';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { FakeKeychainProcess } from './fake-keychain-process';

const entry = { service: 'Reachable', account: 'https://api.rinkel.com/v1' };
const MINUTE_MS = 60_000;

let clock: FakeClock;
let process: FakeKeychainProcess;
let keychain: KeytarKeychain;
/** What the keychain says of itself. */
let isWell: () => Promise<boolean>;

beforeEach(() => {
  clock = new FakeClock();
  process = new FakeKeychainProcess();
  isWell = async () => true;
  keychain = createKeytarKeychain({
    spawn: () => process,
    clock,
    deadlineMs: 30_000,
    isWell: () => isWell(),
  });
});

test('a keychain that is well waits for its user for minutes', async () => {
  const read = keychain.tokenStore(entry).read();
  await settled();
  await clock.advance(4 * MINUTE_MS);
  expect(process.killed).toBe(false);
  process.answer({ ok: true, secret: 'key-1' });
  expect(await read).toEqual({ ok: true, value: 'key-1' as ApiKey });
});

test('but not for ever', async () => {
  const read = keychain.tokenStore(entry).read();
  await settled();
  await clock.advance(6 * MINUTE_MS);
  expect(await read).toEqual({ ok: false, error: { kind: 'timeout' } });
  expect(process.killed).toBe(true);
});

test('one that falls ill while it is waited for is given up at the next look', async () => {
  const read = keychain.tokenStore(entry).read();
  await settled();
  await clock.advance(MINUTE_MS);
  isWell = async () => false;
  await clock.advance(30_000);
  expect(await read).toEqual({ ok: false, error: { kind: 'timeout' } });
});

test('one that can’t be asked is not waited for', async () => {
  isWell = () => Promise.reject(new Error('no bus'));
  const read = keychain.tokenStore(entry).read();
  await settled();
  await clock.advance(30_000);
  expect(await read).toEqual({ ok: false, error: { kind: 'timeout' } });
});

test('an answer that comes during the look counts', async () => {
  let tell: (well: boolean) => void = () => undefined;
  isWell = () => new Promise((resolve) => (tell = resolve));
  const read = keychain.tokenStore(entry).read();
  await settled();
  await clock.advance(30_000);
  process.answer({ ok: true, secret: 'key-1' });
  tell(false);
  expect(await read).toEqual({ ok: true, value: 'key-1' as ApiKey });
  await settled();
  expect(process.killed).toBe(false);
});
