import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AppMemoryStore,
  MAX_ADDRESSES,
  MAX_PLACES,
  parseAppMemory,
  withAddress,
  type AppMemory,
} from '../../../../src/main/settings/app-memory';

const nothing: AppMemory = { keyKeptFor: [], places: [], workingShortcut: null };
const RINKEL = 'https://api.rinkel.com/v1';
const OTHER = 'https://presence.example.com/v1';
const bounds = { x: -20, y: 40, width: 380, height: 600 };

describe('the notes of the app', () => {
  it('are read as they were written', () => {
    const memory: AppMemory = {
      keyKeptFor: [RINKEL, OTHER],
      places: [{ arrangement: '1280x900+0+0@1', bounds }],
      workingShortcut: 'Alt+R',
    };
    expect(parseAppMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  it('are empty where there are none, or nothing that makes sense', () => {
    expect([undefined, null, 'x', [], { keyKeptFor: 1, places: {} }].map(parseAppMemory)).toEqual(
      Array.from({ length: 5 }, () => nothing),
    );
  });

  it('leave out a bad place and keep the others', () => {
    const good = { arrangement: 'desk', bounds };
    const places = [
      { arrangement: 'desk' },
      { arrangement: '', bounds },
      { arrangement: 'x'.repeat(401), bounds },
      { arrangement: 'home', bounds: { ...bounds, x: 0.5 } },
      { arrangement: 'home', bounds: { ...bounds, width: 0 } },
      { arrangement: 'home', bounds: { ...bounds, height: 1e9 } },
      good,
      null,
    ];
    expect(parseAppMemory({ places }).places).toEqual([good]);
  });

  it('have one place an arrangement and no more than fit', () => {
    const places = Array.from({ length: 100 }, (_, index) => ({
      arrangement: `${index % 50}`,
      bounds: { ...bounds, x: index },
    }));
    expect(parseAppMemory({ places }).places).toEqual(places.slice(-MAX_PLACES));
  });

  it('tell of each API address by itself whether its key is kept', () => {
    expect(withAddress([], RINKEL, true)).toEqual([RINKEL]);
    expect(withAddress([RINKEL], OTHER, true)).toEqual([RINKEL, OTHER]);
    expect(withAddress([RINKEL, OTHER], RINKEL, false)).toEqual([OTHER]);
    expect(withAddress([RINKEL], OTHER, false)).toEqual([RINKEL]);
    const many = Array.from({ length: 20 }, (_, index) => `https://${index}.example.com`);
    expect(many.reduce((all: readonly string[], each) => withAddress(all, each, true), [])).toEqual(
      many.slice(-MAX_ADDRESSES),
    );
    const odd = [RINKEL, 1, '', RINKEL, 'x'.repeat(2_001), OTHER];
    expect(parseAppMemory({ keyKeptFor: odd }).keyKeptFor).toEqual([RINKEL, OTHER]);
  });

  it('come out of any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (raw, places) => {
        expect(() => parseAppMemory(raw)).not.toThrow();
        expect(parseAppMemory({ places }).places.length).toBeLessThanOrEqual(MAX_PLACES);
      }),
    );
  });

  it('are written by what has changed, and not again where nothing has', () => {
    const writes: unknown[] = [];
    const store = new AppMemoryStore({
      read: () => ({ keyKeptFor: [RINKEL] }),
      change: (values) => {
        writes.push(values);
        return { ok: true, value: null };
      },
    });
    store.change({ workingShortcut: 'Alt+R' });
    expect(store.memory).toEqual({ ...nothing, keyKeptFor: [RINKEL], workingShortcut: 'Alt+R' });
    expect(writes).toEqual([{ workingShortcut: 'Alt+R' }]);
    store.change({ keyKeptFor: [RINKEL], workingShortcut: 'Alt+R' });
    expect(writes).toHaveLength(1);
  });
});
