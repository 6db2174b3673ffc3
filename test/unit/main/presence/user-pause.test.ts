import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UserPause } from '../../../../src/main/presence/user-pause';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { colleague, goodKey } from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from './presence-on-fakes';

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

  it('is over once the clock is looked at after a sleep past its end, once', async () => {
    pause.start('until-tomorrow');
    clock.sleep(18 * 3_600_000);
    pause.lookAtClock();
    pause.lookAtClock();
    await clock.advance(24 * 3_600_000);
    expect([onResume.mock.calls.length, pause.endsAt]).toEqual([1, null]);
  });

  it('ends at its time after a sleep that was shorter', async () => {
    pause.start('30-minutes');
    clock.sleep(20 * 60_000);
    pause.lookAtClock();
    await clock.advance(10 * 60_000 - 1);
    expect(onResume).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(onResume).toHaveBeenCalledOnce();
  });

  it('lasts no longer for a wall clock that is set back', async () => {
    pause.start('30-minutes');
    clock.setWall(-86_400_000);
    pause.lookAtClock();
    await clock.advance(30 * 60_000);
    expect(onResume).toHaveBeenCalledOnce();
  });

  it('begins nothing where there is none', () => {
    pause.lookAtClock();
    expect([clock.pending, onResume.mock.calls.length]).toEqual([[], 0]);
  });

  it('that was slept through gives way to the one poll soon after the wake', async () => {
    const { presence, source, clock: machine } = presenceOnFakes([colleague('Anouk')]);
    const own = new UserPause({
      clock: machine,
      onPause: () => presence.pause('user'),
      onResume: () => presence.resume('user'),
    });
    presence.start({ kind: 'signed-in', keptIn: 'keychain' }, { source, key: goodKey });
    await settled();
    own.start('30-minutes');
    presence.pause('asleep');
    machine.sleep(3_600_000);
    own.lookAtClock();
    presence.resume('asleep');
    await machine.advance(999);
    expect(source.reads.length).toBe(1);
    await machine.advance(1);
    expect([source.reads.length, presence.snapshot.freshness.state]).toEqual([2, 'live']);
  });
});
