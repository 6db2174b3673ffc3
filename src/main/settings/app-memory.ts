import { isDeepStrictEqual } from 'node:util';
import type { JsonFile } from './json-file';

/** Where the window was. Pixels independent of the display's scale. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was on one arrangement of displays. */
export interface Place {
  /** The displays with their sizes and scales, as `arrangementOf` names them. */
  readonly arrangement: string;
  readonly bounds: Bounds;
}

/** What the app notes for itself, not for the user to choose. */
export interface AppMemory {
  /** The API addresses whose key was put into the keychain and not taken out since, at most `MAX_ADDRESSES`. */
  readonly keyKeptFor: readonly string[];
  /** One place an arrangement, the latest last, never more than `MAX_PLACES`. */
  readonly places: readonly Place[];
  /** The last global shortcut that the desktop granted. */
  readonly workingShortcut: string | null;
}

/** Desk, home, meeting rooms: who has seen more arrangements than this has forgotten the first one too. */
export const MAX_PLACES = 12;

/** Eight displays fit into it. */
const MAX_ARRANGEMENT = 400;
const MAX_SHORTCUT = 100;
/** The provider's, a test server, another organisation's. */
export const MAX_ADDRESSES = 8;
const MAX_ADDRESS = 2_000;

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

  /** What is noted already is not written again: at a start that would keep everything waiting for the disk. */
  change(change: Partial<AppMemory>): void {
    const memory = { ...this.#memory, ...change };
    if (isDeepStrictEqual(memory, this.#memory)) return;
    this.#memory = memory;
    this.#file.change(change);
  }
}

/** Any JSON to notes: what is missing or bad is as if it had never been noted. */
export function parseAppMemory(raw: unknown): AppMemory {
  const { keyKeptFor, places, workingShortcut } = fieldsOf(raw);
  return {
    keyKeptFor: parseAddresses(keyKeptFor),
    places: parsePlaces(places),
    workingShortcut: parseText(workingShortcut, MAX_SHORTCUT) ?? null,
  };
}

/** `addresses` with that one among them, or without it. */
export function withAddress(
  addresses: readonly string[],
  address: string,
  isIn: boolean,
): readonly string[] {
  if (addresses.includes(address) === isIn) return addresses;
  return isIn
    ? [...addresses, address].slice(-MAX_ADDRESSES)
    : addresses.filter((other) => other !== address);
}

function parseAddresses(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  const addresses = raw.map((each) => parseText(each, MAX_ADDRESS));
  return [...new Set(addresses.filter((each) => each !== undefined))].slice(-MAX_ADDRESSES);
}

/** An arrangement stands in the list at most once. */
function parsePlaces(raw: unknown): readonly Place[] {
  if (!Array.isArray(raw)) return [];
  const places = raw.map(parsePlace).filter((place) => place !== undefined);
  const byArrangement = new Map(places.map((place) => [place.arrangement, place]));
  return [...byArrangement.values()].slice(-MAX_PLACES);
}

function parsePlace(raw: unknown): Place | undefined {
  const { arrangement: rawArrangement, bounds: rawBounds } = fieldsOf(raw);
  const arrangement = parseText(rawArrangement, MAX_ARRANGEMENT);
  const bounds = parseBounds(rawBounds);
  return arrangement === undefined || bounds === undefined ? undefined : { arrangement, bounds };
}

function parseBounds(raw: unknown): Bounds | undefined {
  const { x, y, width, height } = fieldsOf(raw);
  return isPixel(x) && isPixel(y) && isLength(width) && isLength(height)
    ? { x, y, width, height }
    : undefined;
}

function isPixel(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}

function isLength(value: unknown): value is number {
  return isPixel(value) && value > 0;
}

function parseText(raw: unknown, maxLength: number): string | undefined {
  return typeof raw === 'string' && raw !== '' && raw.length <= maxLength ? raw : undefined;
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
