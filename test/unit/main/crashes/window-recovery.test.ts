import { expect, test, vi } from 'vitest';
import { WindowRecovery } from '../../../../src/main/crashes/window-recovery';
import { silentLog } from '../../../../src/main/log/log';
import { FakeClock, settled } from '../../../fakes/fake-clock';

function openRecovery(): {
  recovery: WindowRecovery;
  clock: FakeClock;
  done: string[];
  read: () => Promise<void>;
} {
  const clock = new FakeClock();
  const done: string[] = [];
  let close = (): void => undefined;
  const recovery = new WindowRecovery({
    clock,
    log: silentLog,
    reload: () => done.push('reload'),
    end: () => done.push('end'),
    tell: vi.fn(() => {
      done.push('tell');
      return new Promise<void>((resolve) => (close = resolve));
    }),
  });
  const read = (): Promise<void> => {
    close();
    return settled();
  };
  return { recovery, clock, done, read };
}

test('a window that crashes is loaded anew, three times a minute', async () => {
  const { recovery, clock, done } = openRecovery();
  for (let crash = 0; crash < 3; crash += 1) recovery.gone('crashed', 5);
  expect(done).toEqual(['reload', 'reload', 'reload']);
  await clock.advance(60_000);
  recovery.gone('crashed', 5);
  expect(done).toHaveLength(4);
});

test('after that it is said, once, and loaded when that is read', async () => {
  const { recovery, done, read } = openRecovery();
  for (let crash = 0; crash < 6; crash += 1) recovery.gone('oom', 5);
  expect(done.slice(3)).toEqual(['tell']);
  await read();
  expect(done.slice(3)).toEqual(['tell', 'reload']);
});

test('a window that hangs is ended, and then comes back as one that crashed', () => {
  const { recovery, done } = openRecovery();
  recovery.unresponsive();
  recovery.gone('killed', 9);
  expect(done).toEqual(['end', 'reload']);
});
