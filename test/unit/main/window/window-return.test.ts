import { describe, expect, it } from 'vitest';
import { HIDDEN_MS, WindowReturn } from '../../../../src/main/window/window-return';
import { FakeClock } from '../../../fakes/fake-clock';

function hiddenWindow(): {
  readonly clock: FakeClock;
  readonly policy: WindowReturn;
  readonly state: { mayGo: boolean; givenBack: number };
} {
  const clock = new FakeClock();
  const state = { mayGo: true, givenBack: 0 };
  const policy = new WindowReturn(clock, {
    mayGo: () => state.mayGo,
    giveBack: () => (state.givenBack += 1),
  });
  policy.begin();
  return { clock, policy, state };
}

describe('a hidden window', () => {
  it('is kept for five minutes and then given back, once', async () => {
    const { clock, state } = hiddenWindow();
    await clock.advance(HIDDEN_MS - 1);
    expect(state.givenBack).toBe(0);
    await clock.advance(10 * HIDDEN_MS);
    expect(state.givenBack).toBe(1);
    expect(clock.pending).toEqual([]);
  });

  it('is kept when it is seen again in time, and has five minutes again after that', async () => {
    const { clock, policy, state } = hiddenWindow();
    await clock.advance(HIDDEN_MS - 1);
    policy.end();
    await clock.advance(HIDDEN_MS);
    policy.begin();
    await clock.advance(HIDDEN_MS - 1);
    expect(state.givenBack).toBe(0);
    await clock.advance(1);
    expect(state.givenBack).toBe(1);
  });

  it('counts from when it was hidden first, however often that is told', async () => {
    const { clock, policy, state } = hiddenWindow();
    await clock.advance(HIDDEN_MS - 1);
    policy.begin();
    await clock.advance(1);
    expect(state.givenBack).toBe(1);
  });

  it('waits five minutes more while something would be lost with it', async () => {
    const { clock, state } = hiddenWindow();
    state.mayGo = false;
    await clock.advance(HIDDEN_MS);
    state.mayGo = true;
    await clock.advance(HIDDEN_MS - 1);
    expect(state.givenBack).toBe(0);
    await clock.advance(1);
    expect(state.givenBack).toBe(1);
  });
});
