import { untrack } from 'svelte';
import type { Colleague } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import { onceIdle } from '../once-idle';

/** Of a change, however large: on a page that is idle it has settled within half a second. */
const MOST_STEPS = 12;
/** Between two steps: the browser's other threads bring the first one to the screen. */
const PAUSE_MS = 20;
/** After the pause, on a page that is never idle. */
const LATEST_MS = 100;

/**
 * The directory as the list shows it. Those who change take their new places one after the other, each when the page is
 * idle, since rows that all move at once would hold up a key stroke. Nobody waits who joins or leaves, nor anything where
 * the list shown before was not live or not seen: an old status is never shown as a fresh one.
 */
export class SettlingDirectory {
  current = $state.raw<Directory>([]);

  #target: Directory = [];
  /** The places in which the two still differ. */
  #due: number[] = [];
  #perStep = 1;
  /** What is shown has been seen, as live. */
  #isSeenLive = false;
  #stop: () => void = () => undefined;

  /** What is to be shown from now on, and whether as live. */
  follow(target: Directory, isLive: boolean): void {
    const isSeenLive = isLive && !document.hidden;
    const isGradual = this.#isSeenLive && isSeenLive;
    this.#isSeenLive = isSeenLive;
    if (isGradual && target === this.#target) return;
    const shown = untrack(() => this.current);
    this.#target = target;
    this.#due = isGradual ? placesOfChange(shown, target) : [];
    this.#perStep = Math.ceil(this.#due.length / MOST_STEPS);
    if (this.#due.length > 1) this.#wait();
    else this.settle();
  }

  /** The window can't be seen any more: what it has missed is there at once when it can. */
  hidden(): void {
    this.#isSeenLive = false;
    this.settle();
  }

  /** Shows all of it at once. */
  settle(): void {
    this.#stop();
    this.#due = [];
    this.current = this.#target;
  }

  #wait(): void {
    this.#stop();
    const timer = setTimeout(() => {
      this.#stop = onceIdle(() => this.#step(), LATEST_MS);
    }, PAUSE_MS);
    this.#stop = () => clearTimeout(timer);
  }

  #step(): void {
    if (this.#due.length <= this.#perStep) return this.settle();
    const next = [...this.current];
    for (const place of this.#due.splice(0, this.#perStep)) {
      next[place] = this.#target[place] as Colleague;
    }
    this.current = next;
    this.#wait();
  }
}

/** None where somebody joined or left. */
function placesOfChange(before: Directory, after: Directory): number[] {
  if (before.length !== after.length) return [];
  const places: number[] = [];
  for (const [place, colleague] of after.entries()) {
    const old = before[place];
    if (old === colleague) continue;
    if (old?.id !== colleague.id) return [];
    places.push(place);
  }
  return places;
}
