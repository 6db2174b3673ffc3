import { describe, expect, it } from 'vitest';
import { ReleaseCheck, type CheckOutcome } from '../../../../src/main/releases/release-check';
import { parseVersion } from '../../../../src/main/releases/version';
import { err } from '../../../../src/shared/result';
import { FakeClock } from '../../../fakes/fake-clock';
import { FakeHttpGet, responseOf } from '../../../fakes/fake-http-get';

const FEED = 'https://updates.example.com/reachable.json';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

type Answer = ReturnType<typeof responseOf>;

const answerOf = (version: string): Answer =>
  responseOf(JSON.stringify({ version, url: 'https://updates.example.com/page' }));

interface Given {
  readonly current?: string;
  readonly isPaused?: () => boolean;
  readonly random?: () => number;
}

function start({ current = '0.1.0', isPaused = () => false, random = () => 0 }: Given = {}): {
  check: ReleaseCheck;
  clock: FakeClock;
  http: FakeHttpGet;
  outcomes: CheckOutcome[];
  changes: () => number;
} {
  const clock = new FakeClock();
  const http = new FakeHttpGet();
  http.outcome = answerOf('0.2.0');
  const outcomes: CheckOutcome[] = [];
  let changes = 0;
  const check = new ReleaseCheck({
    feed: FEED,
    current: parseVersion(current),
    get: http.get,
    clock,
    random,
    isPaused,
    onOutcome: (outcome) => outcomes.push(outcome),
    onChange: () => (changes += 1),
  });
  return { check, clock, http, outcomes, changes: () => changes };
}

describe('the check for a new version', () => {
  it('tells of a newer one after the start', async () => {
    const { check, clock, outcomes, changes } = start();
    expect([check.news, check.page]).toEqual([{ host: 'updates.example.com', newer: null }, null]);
    await clock.advance(MINUTE_MS);
    expect(check.news.newer).toBe('0.2.0');
    expect(check.page).toBe('https://updates.example.com/page');
    expect([outcomes, changes()]).toEqual([['newer'], 1]);
  });

  it('sends nothing but the question, bounded in size and time', async () => {
    const { clock, http } = start();
    await clock.advance(MINUTE_MS);
    const [{ url, headers, maxBytes, deadlineMs } = expect.fail('not asked')] = http.requests;
    expect({ url, headers, maxBytes, deadlineMs }).toEqual({
      url: FEED,
      headers: { accept: 'application/json' },
      maxBytes: 65_536,
      deadlineMs: 15_000,
    });
  });

  it('comes once a day, and not at the same time everywhere', async () => {
    for (const [random, extraMs] of [
      [() => 0, 0],
      [() => 0.5, 0.05 * DAY_MS],
    ] as const) {
      const { clock, http } = start({ random });
      await clock.advance(MINUTE_MS);
      const wait = clock.pending[0] ?? 0;
      expect(wait).toBeGreaterThan(DAY_MS + extraMs - MINUTE_MS);
      expect(wait).toBeLessThanOrEqual(DAY_MS + extraMs);
      await clock.advance(wait);
      expect(http.requests).toHaveLength(2);
    }
  });

  it('waits for the end of a pause', async () => {
    let isPaused = true;
    const { clock, http } = start({ isPaused: () => isPaused });
    await clock.advance(3 * DAY_MS);
    expect(http.requests).toEqual([]);
    isPaused = false;
    await clock.advance(11 * MINUTE_MS);
    expect(http.requests).toHaveLength(1);
  });

  it.each(['0.1.0', '0.2.0', '0.3.0-rc.1'])('has no news for %s', async (current) => {
    const { check, clock, outcomes } = start({ current });
    const older = current === '0.1.0';
    await clock.advance(MINUTE_MS);
    expect(check.news.newer).toBe(older ? '0.2.0' : null);
    expect(outcomes).toEqual([older ? 'newer' : 'none']);
  });

  it.each<[Answer, CheckOutcome]>([
    [err('redirected'), 'redirected'],
    [err('too-large'), 'too-large'],
    [err('offline'), 'offline'],
    [responseOf('{}'), 'malformed'],
    [responseOf('{"version":"9.0.0"}', 404), 'status'],
  ])('keeps what it knows when %j comes', async (answer, outcome) => {
    const { check, clock, http, outcomes } = start();
    await clock.advance(MINUTE_MS);
    http.outcome = answer;
    await clock.advance(DAY_MS);
    expect(outcomes).toEqual(['newer', outcome]);
    expect(check.news.newer).toBe('0.2.0');
  });

  it('takes news back that the feed takes back', async () => {
    const { check, clock, http } = start();
    await clock.advance(MINUTE_MS);
    http.outcome = answerOf('0.1.0');
    await clock.advance(DAY_MS);
    expect([check.news.newer, check.page]).toEqual([null, null]);
  });

  it('ends with the app, also in the middle of a question', async () => {
    const { check, clock, http, outcomes } = start();
    http.outcome = null;
    await clock.advance(MINUTE_MS);
    check.close();
    await clock.advance(3 * DAY_MS);
    expect(http.requests.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(outcomes).toEqual([]);
  });
});
