import type { Clock } from '../../src/main/clock';

interface Timer {
  readonly at: number;
  /** Those of one moment run in the order they were set. */
  readonly order: number;
  run: (() => void) | null;
}

/** Turns of the microtask queue that an answered poll takes, and some. */
const TURNS = 7;

/** A clock for very many timers: goes from one to the next, whatever lies between. Milliseconds since midnight. */
export class EventClock implements Clock {
  #time: number;
  #set = 0;
  /** A binary heap, the earliest first. */
  readonly #heap: Timer[] = [];

  constructor(startMs: number) {
    this.#time = startMs;
  }

  now = (): number => this.#time;

  monotonic = (): number => this.#time;

  after = (delayMs: number, run: () => void): (() => void) => {
    const timer: Timer = { at: this.#time + delayMs, order: (this.#set += 1), run };
    this.#push(timer);
    return () => {
      timer.run = null; // stays in the heap until its time
    };
  };

  at(timeMs: number, run: () => void): void {
    this.after(timeMs - this.#time, run);
  }

  /** Runs what falls due until then, and what that promises. */
  async runUntil(endMs: number): Promise<void> {
    for (let next = this.#heap[0]; next !== undefined && next.at <= endMs; next = this.#heap[0]) {
      this.#pop();
      if (next.run === null) continue;
      this.#time = next.at;
      next.run();
      for (let turn = 0; turn < TURNS; turn += 1) await null;
    }
    this.#time = endMs;
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let index = heap.length;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (parent === undefined || isBefore(parent, timer)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = timer;
  }

  /** Takes the earliest away. */
  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const isRight = right !== undefined && left !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || isBefore(last, child)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = last;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
