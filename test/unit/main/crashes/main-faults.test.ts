import { expect, test, vi } from 'vitest';
import { MainFaults } from '../../../../src/main/crashes/main-faults';
import { createLog } from '../../../../src/main/log/log';
import { FakeClock, settled } from '../../../fakes/fake-clock';

function openFaults(tell: () => Promise<void> = () => Promise.resolve()): {
  faults: MainFaults;
  clock: FakeClock;
  lines: string[];
  told: ReturnType<typeof vi.fn<() => Promise<void>>>;
} {
  const clock = new FakeClock();
  const lines: string[] = [];
  const log = createLog({
    redact: (text) => text,
    level: 'info',
    now: clock.now,
    write: (_level, line) => lines.push(line),
  });
  const told = vi.fn(tell);
  return { faults: new MainFaults({ clock, log, tell: told }), clock, lines, told };
}

test('a fault is logged without its message, and the user is told', () => {
  const { faults, lines, told } = openFaults();
  faults.accept('exception', new TypeError('Anouk de Vries'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/error fault in main kind=exception error=TypeError /);
  expect(lines[0]).not.toContain('Anouk');
  expect(told).toHaveBeenCalledTimes(1);
});

test('the user is told at most once a minute', async () => {
  const { faults, clock, told } = openFaults();
  for (let second = 0; second < 61; second += 1) {
    faults.accept('rejection', new Error('x'));
    await clock.advance(1000);
  }
  expect(told).toHaveBeenCalledTimes(2);
});

test('a sentence that nobody reads is not said a second time over it', async () => {
  const { faults, clock, told } = openFaults(() => new Promise(() => undefined));
  faults.accept('exception', new Error('x'));
  await clock.advance(600_000);
  faults.accept('exception', new Error('x'));
  expect(told).toHaveBeenCalledTimes(1);
});

test('a storm of faults does not fill the log', () => {
  const { faults, lines } = openFaults();
  for (let count = 0; count < 1000; count += 1) faults.accept('exception', new Error('x'));
  expect(lines).toHaveLength(20);
});

test('a dialog that fails is no further fault', async () => {
  const { faults, lines } = openFaults(() => Promise.reject(new Error('x')));
  faults.accept('exception', new Error('x'));
  await settled();
  expect(lines[1]).toMatch(/dialog failed error=Error/);
});
