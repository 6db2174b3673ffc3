import { expect, test } from 'vitest';
import { createLog, type LogLevel } from '../../../../src/main/log/log';
import { createRecentLines } from '../../../../src/main/log/recent-lines';
import { createRedaction } from '../../../../src/main/log/redact';
import { CANARIES, canariesIn, OWNER } from './canaries';

function openLog(level: LogLevel): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  const log = createLog({
    redact: createRedaction(OWNER),
    level,
    now: () => Date.UTC(2026, 0, 5, 14, 2),
    write: (_level, line) => lines.push(line),
  });
  return { log, lines };
}

test('a line tells when, how grave, what, and the facts', () => {
  const { log, lines } = openLog('info');
  log.warn('poll failed', { kind: 'server', status: 503, afterMs: null, left: undefined });
  log.info('window shown', { by: 'tray icon' });
  expect(lines).toEqual([
    '2026-01-05T14:02:00.000Z warn poll failed kind=server status=503 afterMs=null',
    '2026-01-05T14:02:00.000Z info window shown by="tray icon"',
  ]);
});

test('what is less grave than the level is left out', () => {
  const { log, lines } = openLog('info');
  log.debug('poll');
  log.error('fault');
  expect(lines).toHaveLength(1);
});

test('a fact is redacted, cut, and told by its type where it is no plain value', () => {
  const { log, lines } = openLog('info');
  const nested = { key: CANARIES.key } as unknown as string;
  log.info('facts', { ...CANARIES, name: null, userName: null, nested, dialled: 31_612_345_678 });
  log.info('long', { text: 'ab '.repeat(5000) });
  expect(lines[0]).toContain('nested=[object] dialled=[number]');
  expect(canariesIn(lines.join(' '))).toEqual([]);
  expect(lines[1]?.length).toBeLessThan(1300);
});

test('a text of several lines stays in one', () => {
  const { log, lines } = openLog('info');
  log.info('fact', { text: 'a\n2026-01-05T14:02:00.000Z error forged' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
});

test('a disk that takes no line does no harm', () => {
  const log = createLog({
    redact: (text) => text,
    level: 'info',
    now: () => 0,
    write: () => {
      throw new Error('ENOSPC');
    },
  });
  expect(() => log.error('fault')).not.toThrow();
});

test('the last lines are kept, oldest first', () => {
  const recent = createRecentLines(2);
  for (const line of ['a', 'b', 'c']) recent.add(line);
  expect(recent.all()).toEqual(['b', 'c']);
});
