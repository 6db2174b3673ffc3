import { expect, it } from 'vitest';
import { createMenuHold, type MenuHold } from '../../../../src/main/tray/menu-hold';
import { FakeClock } from '../../../fakes/fake-clock';

function setUp(limitMs: number | null = null): {
  clock: FakeClock;
  hold: MenuHold;
  shown: string[];
  show: (menu: string) => void;
} {
  const clock = new FakeClock();
  const hold = createMenuHold(clock, limitMs);
  const shown: string[] = [];
  return { clock, hold, shown, show: (menu) => hold.run(() => shown.push(menu)) };
}

it('changes a closed menu at once', () => {
  const { shown, show } = setUp();
  show('a');
  show('b');
  expect(shown).toEqual(['a', 'b']);
});

it('leaves an open menu as it is, and shows the latest once it is closed', async () => {
  const { clock, hold, shown, show } = setUp();
  hold.opened();
  show('a');
  show('b');
  await clock.advance(60_000);
  expect(shown).toEqual([]);
  hold.closed();
  await clock.advance(0);
  expect(shown).toEqual(['b']);
});

it('keeps the menu until the choice in it is carried out', async () => {
  const { clock, hold, shown, show } = setUp();
  hold.opened();
  show('a');
  hold.closed();
  expect(shown).toEqual([]);
  await clock.advance(0);
  expect(shown).toEqual(['a']);
});

it('gives up on a close that is never told, counting from the last submenu that opened', async () => {
  const { clock, hold, shown, show } = setUp(10_000);
  hold.opened();
  show('a');
  await clock.advance(9_000);
  hold.opened();
  await clock.advance(9_000);
  expect(shown).toEqual([]);
  await clock.advance(1_000);
  expect(shown).toEqual(['a']);
});

it('shows nothing after it is cancelled', async () => {
  const { clock, hold, shown, show } = setUp(10_000);
  hold.opened();
  show('a');
  hold.cancel();
  await clock.advance(60_000);
  expect({ shown, timers: clock.pending }).toEqual({ shown: [], timers: [] });
});
