import { describe, expect, it } from 'vitest';
import { createSettle } from '../../../src/main/settle';
import { FakeClock } from '../../fakes/fake-clock';

describe('something that comes in bursts', () => {
  it('is at rest once nothing has stirred for the time', async () => {
    const clock = new FakeClock();
    const rests: number[] = [];
    const settle = createSettle(clock, 500, () => rests.push(clock.monotonic()));
    settle.stir();
    await clock.advance(400);
    settle.stir();
    await clock.advance(2_000);
    expect(rests).toEqual([900]);
  });

  it('is flushed at once, and only if something waits', async () => {
    const clock = new FakeClock();
    const rests: number[] = [];
    const settle = createSettle(clock, 500, () => rests.push(clock.monotonic()));
    settle.flush();
    settle.stir();
    await clock.advance(100);
    settle.flush();
    settle.flush();
    await clock.advance(2_000);
    expect(rests).toEqual([100]);
  });
});
