import { screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettlingDirectory } from '../../src/renderer/list/settling-directory.svelte';
import type { Colleague } from '../../src/shared/colleague';
import { sortedById, type Directory } from '../../src/shared/directory-change';
import { colleagueNamed } from '../fakes/colleague';
import { openList, settled } from './open-window';

const MOST_STEPS = 12;
const PAUSE_MS = 20;

const idle = new Map<number, IdleRequestCallback>();
let handles = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  idle.clear();
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => {
    idle.set((handles += 1), run);
    return handles;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.delete(handle));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The pause of a step, and everything that then waits for an idle page, once. */
function passIdle(): void {
  vi.advanceTimersByTime(PAUSE_MS);
  const due = [...idle.values()];
  idle.clear();
  for (const run of due) run({ didTimeout: false, timeRemaining: () => 10 });
}

const people = (count: number): Directory =>
  sortedById(Array.from({ length: count }, (_, nth) => colleagueNamed(`Colleague ${nth}`)));

const away = (colleague: Colleague): Colleague => ({ ...colleague, availability: 'unavailable' });

const withAway = (directory: Directory, isAway: (place: number) => boolean): Directory =>
  directory.map((colleague, place) => (isAway(place) ? away(colleague) : colleague));

function differing(one: Directory, other: Directory): number {
  return one.filter((colleague, place) => colleague !== other[place]).length;
}

function shown(directory: Directory): SettlingDirectory {
  const settling = new SettlingDirectory();
  settling.follow(directory, true);
  expect(settling.current).toBe(directory);
  return settling;
}

describe('the directory as the list shows it', () => {
  it('follows a change one colleague at a time, each when the page is idle', () => {
    const before = people(30);
    const after = withAway(before, (place) => place < 10);
    const settling = shown(before);
    settling.follow(after, true);
    const left = [differing(settling.current, after)];
    while (settling.current !== after) {
      passIdle();
      left.push(differing(settling.current, after));
    }
    expect(left).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect([idle.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('shows the change of one at once, and who joins or leaves', () => {
    const before = people(30);
    const one = withAway(before, (place) => place === 7);
    const settling = shown(before);
    for (const next of [one, withAway(one, () => true).slice(1), people(31), []]) {
      settling.follow(next, true);
      expect(settling.current).toBe(next);
    }
    const [anouk, bo] = [colleagueNamed('Anouk'), colleagueNamed('Bo')];
    settling.follow([anouk], true);
    settling.follow([bo], true); // as many, and somebody else
    expect(settling.current).toEqual([bo]);
  });

  it('shows all of it at once where it is told to, and where nobody looks', () => {
    const before = people(30);
    const after = withAway(before, (place) => place < 10);
    const settling = shown(before);
    settling.follow(after, true);
    passIdle();
    settling.settle();
    expect(settling.current).toBe(after);
    passIdle();
    expect(settling.current).toBe(after);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    settling.follow(before, true);
    expect(settling.current).toBe(before);
    vi.restoreAllMocks();
  });

  it('shows all of it at once where it was or is not live, or was hidden meanwhile', () => {
    const before = people(30);
    const after = withAway(before, (place) => place < 10);
    const settling = shown(before);
    settling.follow(after, false);
    expect(settling.current).toBe(after);
    settling.follow(before, true);
    expect(settling.current).toBe(before);
    settling.follow(after, true);
    expect(settling.current).not.toBe(after);
    settling.follow(after, false); // while it settles
    expect(settling.current).toBe(after);
    settling.follow(after, true);
    settling.hidden();
    settling.follow(before, true);
    expect(settling.current).toBe(before);
    settling.follow(after, true);
    expect(settling.current).not.toBe(after);
  });

  it('arrives within twelve steps wherever the way turns, and shows nobody who is in neither list', () => {
    const before = people(40);
    const places = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    const turn = fc.record({ places, after: fc.nat(15) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 5 }), (turns) => {
        const settling = shown(before);
        let known = new Set(before);
        for (const turn of turns) {
          const target = withAway(before, (place) => turn.places[place] === true);
          known = new Set([...known, ...target]);
          settling.follow(target, true);
          for (let step = 0; step < turn.after; step += 1) passIdle();
          expect(settling.current.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
          expect(settling.current.every((colleague) => known.has(colleague))).toBe(true);
          if (turn.after >= MOST_STEPS) expect(settling.current).toBe(target);
        }
        settling.settle();
      }),
    );
  });
});

describe('the list of a window', () => {
  const names = ['Anouk', 'Bo', 'Cas', 'Daan'];
  const before = sortedById(names.map((name) => colleagueNamed(name)));
  const after = before.map(away);
  const unavailable = (): number =>
    screen.queryAllByRole('option', { name: /, Unavailable/ }).length;

  it('settles while the header says at once how many are available', async () => {
    const { api } = await openList(before);
    passIdle();
    api.update({ directory: after });
    await settled();
    expect(screen.getByTestId('summary')).toHaveTextContent('0 of 4 available');
    expect(unavailable()).toBe(0);
    passIdle();
    await settled();
    expect(unavailable()).toBe(1);
  });

  it('is whole when the window comes up, and when nobody sees it any more', async () => {
    const { api } = await openList(before);
    api.update({ directory: after });
    await settled();
    api.push('window-shown', { select: null, search: null });
    await settled();
    expect(unavailable()).toBe(4);
    api.update({ directory: before });
    await settled();
    expect(unavailable()).toBe(4);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(unavailable()).toBe(0);
    vi.restoreAllMocks();
  });
});
