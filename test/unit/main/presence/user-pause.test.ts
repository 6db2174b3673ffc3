import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UserPause } from '../../../../src/main/presence/user-pause';
import { FakeClock } from '../../../fakes/fake-clock';

const afternoon = new Date(2026, 0, 5, 14, 2).getTime();
const onPause = vi.fn();
const onResume = vi.fn();
let clock: FakeClock;
let pause: UserPause;

beforeEach(() => {
  vi.clearAllMocks();
  clock = new FakeClock(afternoon);
  pause = new UserPause({ clock, onPause, onResume });
});

describe('the pause that the user asks for', () => {
  it('ends by itself after half an hour', async () => {
    pause.start('30-minutes');
    await clock.advance(29 * 60_000);
    expect([onPause.mock.calls.length, onResume.mock.calls.length]).toEqual([1, 0]);
    await clock.advance(60_000);
    expect([onResume.mock.calls.length, pause.endsAt]).toEqual([1, null]);
  });

  it('lasts until six in the morning', () => {
    pause.start('until-tomorrow');
    expect(pause.endsAt).toBe(new Date(2026, 0, 6, 6).getTime());
  });

  it('ends when the user wants, once', async () => {
    pause.start('30-minutes');
    pause.end();
    pause.end();
    await clock.advance(3_600_000);
    expect(onResume).toHaveBeenCalledOnce();
  });

  it('takes the later wish', async () => {
    pause.start('30-minutes');
    pause.start('until-tomorrow');
    await clock.advance(3_600_000);
    expect(onResume).not.toHaveBeenCalled();
  });
});
