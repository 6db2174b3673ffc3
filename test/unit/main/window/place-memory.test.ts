import { describe, expect, it } from 'vitest';
import { AppMemoryStore, MAX_PLACES, type Bounds } from '../../../../src/main/settings/app-memory';
import { arrangementOf, createPlaceMemory } from '../../../../src/main/window/place-memory';

const ok = { ok: true, value: null } as const;

function openMemory(): { readonly store: AppMemoryStore; readonly writes: unknown[] } {
  const writes: unknown[] = [];
  const change = (value: unknown): typeof ok => {
    writes.push(value);
    return ok;
  };
  return { store: new AppMemoryStore({ read: () => ({}), change }), writes };
}

const at = (x: number): Bounds => ({ x, y: 0, width: 380, height: 600 });

describe('the memory of places', () => {
  it('is empty at first', () => {
    expect(createPlaceMemory(openMemory().store).recall('desk')).toBeNull();
  });

  it('has a place for each arrangement', () => {
    const places = createPlaceMemory(openMemory().store);
    places.remember('desk', at(1));
    places.remember('home', at(2));
    places.remember('desk', at(3));
    expect([places.recall('desk'), places.recall('home')]).toEqual([at(3), at(2)]);
  });

  it('offers the latest place of any on an arrangement that is new', () => {
    const places = createPlaceMemory(openMemory().store);
    places.remember('desk', at(1));
    places.remember('home', at(2));
    places.remember('desk', at(3));
    expect(places.recall('train')).toEqual(at(3));
  });

  it('forgets the arrangement that was used longest ago', () => {
    const { store } = openMemory();
    const places = createPlaceMemory(store);
    for (let index = 0; index <= MAX_PLACES; index += 1) places.remember(`${index}`, at(index));
    expect(store.memory.places.map(({ arrangement }) => arrangement)).toEqual(
      Array.from({ length: MAX_PLACES }, (_, index) => `${index + 1}`),
    );
  });

  it('writes nothing when the window has not moved', () => {
    const { store, writes } = openMemory();
    const places = createPlaceMemory(store);
    places.remember('desk', at(1));
    places.remember('desk', at(1));
    expect(writes.length).toBe(1);
  });
});

describe('the name of an arrangement', () => {
  const laptop = { bounds: { x: 0, y: 0, width: 1440, height: 900 }, scaleFactor: 2 };
  const desk = { bounds: { x: 1440, y: -180, width: 1920, height: 1080 }, scaleFactor: 1.25 };

  it('is the same in whatever order the displays are found', () => {
    expect(arrangementOf([laptop, desk])).toBe(arrangementOf([desk, laptop]));
  });

  it('differs by place, size and scale', () => {
    const moved = { ...desk, bounds: { ...desk.bounds, x: -1920 } };
    const names = [
      [laptop],
      [laptop, desk],
      [laptop, moved],
      [laptop, { ...desk, scaleFactor: 1 }],
    ];
    expect(new Set(names.map(arrangementOf)).size).toBe(4);
  });
});
