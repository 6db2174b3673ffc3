import { expect, test } from 'vitest';
import { RunRecord } from '../../../../src/main/diagnostics/run-record';
import type { ObservedPoll } from '../../../../src/main/directory/observe-source';
import { Journal } from '../../../../src/main/log/journal';
import { KnownSecrets } from '../../../../src/main/log/known-secrets';
import { createLog } from '../../../../src/main/log/log';
import { createRecentLines } from '../../../../src/main/log/recent-lines';
import { initialSnapshot } from '../../../../src/shared/snapshot';
import { FakeClock } from '../../../fakes/fake-clock';

function openJournal(): { journal: Journal; written: () => string[] } {
  const clock = new FakeClock();
  const lines = createRecentLines(100);
  const log = createLog({
    redact: (text) => text,
    level: 'info',
    now: clock.now,
    write: (_level, line) => lines.add(line),
  });
  const record = new RunRecord(clock.monotonic);
  const journal = new Journal({ log, record, secrets: new KnownSecrets(), lines });
  return { journal, written: () => lines.all().map((line) => line.slice(25)) };
}

const poll = (kind: ObservedPoll['kind'], words: readonly string[] = []): ObservedPoll => ({
  kind,
  status: 200,
  durationMs: 12,
  bytes: 3,
  skewMs: null,
  colleagues: null,
  dropped: null,
  unknownAvailabilities: words,
});

test('of the polls the log has the changes, and the record all, up to twenty', () => {
  const { journal, written } = openJournal();
  for (let count = 0; count < 30; count += 1) journal.poll(poll('ok'));
  journal.poll(poll('offline'));
  journal.poll(poll('ok'));
  expect(written().map((line) => /^\w+ poll kind=\w+/.exec(line)?.[0])).toEqual([
    'info poll kind=ok',
    'warn poll kind=offline',
    'info poll kind=ok',
  ]);
  expect(journal.record.polls).toHaveLength(20);
});

test('an unknown availability is told once, in forty plain characters', () => {
  const { journal, written } = openJournal();
  journal.poll(poll('ok', ['ON_LUNCH']));
  journal.poll(poll('ok', ['ON_LUNCH', `<b>${'x'.repeat(60)}`]));
  expect(written().slice(1)).toEqual([
    'warn unknown availability value=ON_LUNCH',
    `warn unknown availability value="?b?${'x'.repeat(37)}"`,
  ]);
});

test('a provider that makes up words all day does not fill the log', () => {
  const { journal, written } = openJournal();
  for (let count = 0; count < 500; count += 1) journal.poll(poll('ok', [`W${count}`]));
  expect(written()).toHaveLength(51);
});

test('the session and the state of the list are told when they change', () => {
  const { journal, written } = openJournal();
  const signedIn = {
    ...initialSnapshot,
    session: { kind: 'signed-in', keptIn: 'keychain' },
  } as const;
  journal.snapshot(initialSnapshot);
  journal.snapshot(signedIn);
  journal.snapshot({ ...signedIn, freshness: { ...signedIn.freshness, state: 'live' } });
  expect(written()).toEqual([
    'info session state=starting',
    'info list state=stale',
    'info session state="signed in, key in keychain"',
    'info list state=live',
  ]);
});

test('trouble with the keychain is graver than an answer', () => {
  const { journal, written } = openJournal();
  journal.keychainCall({ call: 'read', secret: 'key', outcome: 'none', durationMs: 1 });
  journal.keychainCall({ call: 'read', secret: 'key', outcome: 'locked', durationMs: 1 });
  expect(written().map((line) => line.split(' ')[0])).toEqual(['info', 'warn']);
  expect([...journal.record.keychainCalls]).toEqual([['read key', 'locked']]);
});
