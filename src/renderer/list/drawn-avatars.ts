import { reducedSide } from './draw-reduced';

/** Some screens full of rows; 25 kB each, on most displays. */
const MOST = 48;
/** A colleague may have another picture by then. */
const LATEST_MS = 5 * 60_000;

export interface DrawnAvatar {
  readonly url: string;
  readonly canvas: HTMLCanvasElement;
  /** Epoch milliseconds. */
  readonly drawnAt: number;
}

/** Small pictures of rows that went out of sight, as they were drawn: who comes back soon has theirs at once. */
export class DrawnAvatars {
  /** By their URL; those that went first go first. */
  readonly #kept = new Map<string, DrawnAvatar>();

  keep(drawn: DrawnAvatar): void {
    this.#kept.delete(drawn.url);
    this.#kept.set(drawn.url, drawn);
    const [first] = this.#kept.keys();
    if (first !== undefined && this.#kept.size > MOST) this.#kept.delete(first);
  }

  /** It is another row's from now on. null where it is to be fetched and drawn anew. */
  take(url: string): DrawnAvatar | null {
    const drawn = this.#kept.get(url);
    this.#kept.delete(url);
    if (drawn === undefined || drawn.canvas.width !== reducedSide()) return null;
    return Date.now() - drawn.drawnAt < LATEST_MS ? drawn : null;
  }

  clear(): void {
    this.#kept.clear();
  }
}
