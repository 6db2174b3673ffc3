import { describe, expect, it } from 'vitest';
import { stampSince } from '../../../../src/main/presence/stamp-since';
import { colleague } from '../../../fakes/fake-directory-source';

const gap = { now: 2000, continuous: false };
const noGap = { now: 2000, continuous: true };
const available = colleague('Anouk', { since: 1000 });
const read = colleague('Anouk');
const away = colleague('Anouk', { availability: 'unavailable' });

describe('since when', () => {
  it('stays while the availability stays', () => {
    expect(stampSince([available], [read], noGap)).toEqual([{ ...read, since: 1000 }]);
  });

  it('is now when the availability changed', () => {
    expect(stampSince([available], [away], noGap)).toEqual([{ ...away, since: 2000 }]);
  });

  it('is unknown where something may have been missed', () => {
    expect(stampSince([available], [read], gap)).toEqual([read]);
    expect(stampSince([available], [away], gap)).toEqual([away]);
  });

  it('stays where the same was answered again, and is unknown after a gap even so', () => {
    const directory = [available, away];
    expect(stampSince(directory, directory, noGap)).toBe(directory);
    expect(stampSince(directory, directory, gap)).toEqual([read, away]);
  });

  it('is unknown where the wall clock has been set back to before it', () => {
    const setBack = { now: 999, continuous: true };
    expect(stampSince([available], [read], setBack)).toEqual([read]);
    expect(stampSince([available], [away], setBack)).toEqual([{ ...away, since: 999 }]);
    const directory = [available];
    expect(stampSince(directory, directory, setBack)).toEqual([read]);
  });

  it('is unknown for who is new', () => {
    expect(stampSince([], [read], noGap)).toEqual([read]);
  });
});
