import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/renderer/list/roster.svelte';
import { Presence } from '../../src/renderer/presence.svelte';
import { defaultSettings } from '../../src/shared/settings';
import { colleague } from '../fakes/fake-directory-source';
import { FakeApi, liveNow } from './fake-api';

describe('the roster', () => {
  it('puts nobody in order anew when only the freshness of the list is new', () => {
    const { snapshot } = new FakeApi({ directory: [colleague('Anouk'), colleague('Bo')] });
    const presence = new Presence(new FakeApi());
    presence.snapshot = snapshot;
    const roster = new Roster({
      directory: () => presence.snapshot?.directory ?? [],
      arrangement: () => defaultSettings,
      locale: () => 'en',
    });
    const { rows, sections } = roster;
    presence.snapshot = { ...snapshot, revision: 2, freshness: { ...liveNow(), asOf: 1 } };
    expect(roster.rows).toBe(rows);
    expect(roster.sections).toBe(sections);
    presence.snapshot = { ...snapshot, revision: 3, directory: [colleague('Anouk')] };
    expect(roster.rows).toEqual([colleague('Anouk')]);
  });
});
