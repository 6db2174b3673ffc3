import { expect, test } from 'vitest';
import { parseApiKey } from '../../../../src/shared/api-key';
import { err, ok } from '../../../../src/shared/result';
import { HttpBody } from '../../../../src/main/directory/http-body';
import type { HttpGet } from '../../../../src/main/directory/http-get';
import { observeSource, type ObservedPoll } from '../../../../src/main/directory/observe-source';
import { createRinkelSource } from '../../../../src/main/directory/rinkel-source';
import { FakeClock } from '../../../fakes/fake-clock';

const NOW = Date.UTC(2026, 0, 5, 14, 2);
const TOOK_MS = 1200;

async function observed(
  answer: { body: string; date?: string; status?: number } | 'offline',
): Promise<{ polls: ObservedPoll[]; secrets: string[] }> {
  const clock = new FakeClock(NOW);
  const polls: ObservedPoll[] = [];
  const secrets: string[] = [];
  const get: HttpGet = async () => {
    await clock.advance(TOOK_MS);
    if (answer === 'offline') return err('offline');
    const headers: Record<string, string | undefined> = { date: answer.date };
    const header = (name: string): string | null => headers[name] ?? null;
    const body = new HttpBody([new TextEncoder().encode(answer.body)]);
    return ok({ status: answer.status ?? 200, header, body });
  };
  const source = observeSource({
    get,
    clock,
    onPoll: (poll) => polls.push(poll),
    onSecret: (secret) => secrets.push(secret),
    make: (through) =>
      createRinkelSource({ baseUrl: 'https://api.example', get: through, now: clock.now }),
  });
  const key = parseApiKey('a-key');
  if (key.ok) await source.read(key.value, new AbortController().signal);
  return { polls, secrets };
}

const users = JSON.stringify({ data: [{ id: 'a', availability: 'ON_LUNCH' }, { noId: true }] });
const at = (ms: number): string => new Date(ms).toUTCString();

test('an answer is told by kind, time, size and counts, and the key to the redaction', async () => {
  const { polls, secrets } = await observed({ body: users, date: at(NOW) });
  expect(polls).toEqual([
    {
      kind: 'ok',
      status: 200,
      durationMs: TOOK_MS,
      bytes: users.length,
      skewMs: 0,
      colleagues: 1,
      dropped: 1,
      unknownAvailabilities: ['ON_LUNCH'],
    },
  ]);
  expect(secrets).toEqual(['a-key']);
});

test('a failure is told by its kind', async () => {
  const [offline] = (await observed('offline')).polls;
  expect(offline).toMatchObject({ kind: 'offline', status: null, bytes: null, skewMs: null });
  const [rejected] = (await observed({ body: '', status: 401 })).polls;
  expect(rejected).toMatchObject({ kind: 'rejected', status: 401, bytes: 0, colleagues: null });
});

test.each([
  ['ahead by an hour', at(NOW + 3_600_000), 3_600_000 - TOOK_MS],
  ['behind by an hour', at(NOW - 3_600_000), -3_600_000 + 999],
  ['within the second and the time of the answer', at(NOW + 1000), 0],
  ['nonsense', 'yesterday', null],
])('a clock that is %s is told as such', async (_what, date, skewMs) => {
  expect((await observed({ body: users, date })).polls[0]?.skewMs).toBe(skewMs);
});
