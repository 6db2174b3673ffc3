import { MAX_PLACES, type AppMemory, type Bounds, type Place } from '../settings/app-memory';

/** Where the window was on each arrangement of displays. */
export interface PlaceMemory {
  /** The place on this arrangement, else the latest on any: its size still suits. Null before the first. */
  readonly recall: (arrangement: string) => Bounds | null;
  readonly remember: (arrangement: string, bounds: Bounds) => void;
}

interface Notes {
  readonly memory: AppMemory;
  readonly change: (change: Partial<AppMemory>) => void;
}

interface DisplayShape {
  /** The whole of it, panels included: they come and go without anybody having moved a display. */
  readonly bounds: Bounds;
  readonly scaleFactor: number;
}

export function createPlaceMemory(notes: Notes): PlaceMemory {
  return {
    recall: (arrangement) => recalled(notes.memory.places, arrangement),
    remember: (arrangement, bounds) => {
      const { places } = notes.memory;
      const latest = places.at(-1);
      if (latest?.arrangement === arrangement && isSame(latest.bounds, bounds)) return;
      notes.change({ places: withPlace(places, { arrangement, bounds }) });
    },
  };
}

/**
 * A name for the displays as they stand now. By shape and not by the system's id, which Linux and Windows may give anew
 * with every plug; the same displays in the same order have the same name whichever was found first.
 */
export function arrangementOf(displays: readonly DisplayShape[]): string {
  const names = displays.map(({ bounds: { x, y, width, height }, scaleFactor }) => {
    return `${width}x${height}+${x}+${y}@${scaleFactor}`;
  });
  return names.sort().join(' ');
}

export function isSame(a: Bounds, b: Bounds): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function recalled(places: readonly Place[], arrangement: string): Bounds | null {
  const place = places.find((candidate) => candidate.arrangement === arrangement) ?? places.at(-1);
  return place?.bounds ?? null;
}

function withPlace(places: readonly Place[], place: Place): readonly Place[] {
  const others = places.filter(({ arrangement }) => arrangement !== place.arrangement);
  return [...others, place].slice(-MAX_PLACES);
}
