import { beforeEach, expect, test } from 'vitest';
import { VaultHistory } from '../../../../src/main/history/vault-history';
import type { Directory } from '../../../../src/shared/directory-change';
import type { SessionState } from '../../../../src/shared/snapshot';
import { colleagueNamed, idOf } from '../../../fakes/colleague';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { MemoryVault } from '../vault/memory-vault';

const anouk = idOf('Anouk');
const directory: Directory = [colleagueNamed('Anouk')];
const inKeychain: SessionState = { kind: 'signed-in', keptIn: 'keychain' };
const inMemory: SessionState = { kind: 'signed-in', keptIn: 'session' };
const signedOut: SessionState = { kind: 'signed-out', keychain: null };

type Listener = (settings: { readonly history: boolean }) => void;

/** Only the setting that counts here. */
class FakeSettings {
  settings = { history: true };
  #listener: Listener = () => undefined;

  onChange = (listener: Listener): void => void (this.#listener = listener);

  turn(history: boolean): void {
    this.settings = { history };
    this.#listener(this.settings);
  }
}

let clock: FakeClock;
let vault: MemoryVault;
let settings: FakeSettings;
let history: VaultHistory;

const restart = (): void => {
  history = new VaultHistory({ vault, clock, settings });
};

/** A poll now and one 30 s later, which is now then. */
async function watchHalfAMinute(): Promise<void> {
  history.record(directory, clock.now(), false);
  await clock.advance(30_000);
  history.record(directory, clock.now(), true);
}

beforeEach(() => {
  clock = new FakeClock(new Date(2026, 0, 5, 14, 2).getTime());
  vault = new MemoryVault();
  settings = new FakeSettings();
  restart();
});

test('shows what it saw, also before it has read what was kept', async () => {
  history.follow(inKeychain);
  const from = clock.now();
  await watchHalfAMinute();
  expect(history.weekOf(anouk)).toEqual([{ from, to: clock.now(), availability: 'available' }]);
  expect(history.weekOf(idOf('Bram'))).toEqual([]);
});

test('shows seven days back, to the second', async () => {
  history.follow(inKeychain);
  const from = clock.now();
  await watchHalfAMinute();
  const to = clock.now();
  await clock.advance(7 * 24 * 3_600_000 - 20_000); // ten seconds of the half minute are over
  expect(history.weekOf(anouk)).toEqual([{ from: from + 10_000, to, availability: 'available' }]);
});

test('is there again after a restart, with a gap for the time between', async () => {
  history.follow(inKeychain);
  const from = clock.now();
  await watchHalfAMinute();
  const to = clock.now();
  history.flush();
  await clock.advance(60_000);
  restart();
  history.follow(inKeychain);
  const later = clock.now();
  await watchHalfAMinute();
  expect(history.weekOf(anouk)).toEqual([
    { from, to, availability: 'available' },
    { from: later, to: clock.now(), availability: 'available' },
  ]);
});

test('is written at most once a minute, and at the end', async () => {
  history.follow(inKeychain);
  await settled();
  for (let polls = 0; polls < 9; polls += 1) {
    history.record(directory, clock.now(), true);
    await clock.advance(30_000);
  }
  expect(vault.writes).toBe(5);
  history.flush();
  history.flush();
  expect(vault.writes).toBe(6);
});

test('the first poll is written as soon as what was kept has been read', async () => {
  history.follow(inKeychain);
  history.record(directory, clock.now(), false);
  await settled();
  expect(vault.writes).toBe(1);
});

test('at the end what could not be written is tried once more', async () => {
  vault.refuses = true;
  history.follow(inKeychain);
  await watchHalfAMinute();
  vault.refuses = false;
  history.flush();
  expect(vault.files.has('history')).toBe(true);
});

test('the session’s end keeps what was seen in it', async () => {
  history.follow(inKeychain);
  await watchHalfAMinute();
  history.follow(signedOut);
  await watchHalfAMinute();
  expect([history.weekOf(anouk), clock.pending]).toEqual([[], []]);
  history.follow({ ...inKeychain });
  await settled();
  expect(history.weekOf(anouk)).toHaveLength(1);
});

test.each([inMemory, { kind: 'signed-in', keptIn: 'demo' } as const])(
  'of %j nothing goes on the disk',
  async (session) => {
    history.follow(session);
    await watchHalfAMinute();
    await clock.advance(600_000);
    history.flush();
    expect([history.weekOf(anouk).length, vault.writes]).toEqual([1, 0]);
  },
);

test('turned off it forgets everything and records nothing; turned on it starts anew', async () => {
  history.follow(inKeychain);
  await watchHalfAMinute();
  settings.turn(false);
  await watchHalfAMinute();
  await clock.advance(600_000);
  history.flush();
  expect([history.weekOf(anouk), vault.files.size]).toEqual([[], 0]);
  settings.turn(true);
  await settled();
  await watchHalfAMinute();
  expect(history.weekOf(anouk)).toHaveLength(1);
});

test('what is found while it is off goes', () => {
  vault.files.set('history', '{}');
  settings.settings = { history: false };
  restart();
  expect(vault.files.size).toBe(0);
});

test('clearing forgets everything, on the disk too, and what is still being read', async () => {
  history.follow(inKeychain);
  await watchHalfAMinute();
  history.flush();
  restart();
  history.follow(inKeychain);
  history.clear();
  await settled();
  expect([history.weekOf(anouk), vault.files.size]).toEqual([[], 0]);
  const from = clock.now();
  await watchHalfAMinute();
  expect(history.weekOf(anouk)).toEqual([{ from, to: clock.now(), availability: 'available' }]);
});

test('a file that no version of this app wrote is dropped', async () => {
  vault.files.set('history', '{"spans":[[2,1]],"tracks":[]}');
  history.follow(inKeychain);
  await settled();
  expect(vault.files.size).toBe(0);
});
