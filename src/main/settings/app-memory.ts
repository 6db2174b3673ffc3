import type { JsonFile } from './json-file';

/** Where the window was. Pixels independent of the display's scale. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the app notes for itself, not for the user to choose. */
export interface AppMemory {
  /** A key was put into the keychain and not taken out since. */
  readonly keyKept: boolean;
  readonly bounds: Bounds | null;
}

/** Reads and writes the notes. A note that can't be written is lost at the end of the app and nothing else. */
export class AppMemoryStore {
  readonly #file: JsonFile;
  #memory: AppMemory;

  constructor(file: JsonFile) {
    this.#file = file;
    this.#memory = parseAppMemory(file.read());
  }

  get memory(): AppMemory {
    return this.#memory;
  }

  change(change: Partial<AppMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#file.write({ ...this.#memory });
  }
}

export function parseAppMemory(raw: unknown): AppMemory {
  const { keyKept, bounds } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  return { keyKept: keyKept === true, bounds: parseBounds(bounds) };
}

function parseBounds(raw: unknown): Bounds | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { x, y, width, height } = raw as Record<string, unknown>;
  return isPixel(x) && isPixel(y) && isPixel(width) && isPixel(height)
    ? { x, y, width, height }
    : null;
}

function isPixel(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}
