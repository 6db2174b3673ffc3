import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GiveBack } from '../../../src/preload/give-back';
import { toJson } from '../../../src/shared/json';

const long = toJson('x'.repeat(200_000));
const short = toJson('x');

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp() {
  const clear = vi.fn();
  return { clear, giveBack: new GiveBack(clear) };
}

it('gives back once, three seconds after the start', () => {
  const { clear, giveBack } = setUp();
  giveBack.soon();
  vi.advanceTimersByTime(2_999);
  expect(clear).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600_000);
  expect(clear).toHaveBeenCalledOnce();
});

it('does so after a long list, and for a short one not at all', () => {
  const { clear, giveBack } = setUp();
  giveBack.after(short);
  vi.advanceTimersByTime(3_000);
  expect(clear).not.toHaveBeenCalled();
  giveBack.after(long);
  vi.advanceTimersByTime(3_000);
  expect(clear).toHaveBeenCalledOnce();
});

it('waits for rest when lists come one after the other', () => {
  const { clear, giveBack } = setUp();
  giveBack.soon();
  vi.advanceTimersByTime(2_000);
  giveBack.after(long);
  vi.advanceTimersByTime(2_000);
  expect(clear).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(clear).toHaveBeenCalledOnce();
});
