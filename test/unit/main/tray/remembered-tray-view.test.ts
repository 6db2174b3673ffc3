import { describe, expect, it } from 'vitest';
import { rememberTrayView } from '../../../../src/main/tray/remembered-tray-view';
import { trayView, type TrayContext } from '../../../../src/main/tray/tray-view';
import type { ColleagueId } from '../../../../src/shared/colleague';
import { en } from '../../../../src/shared/messages/en';
import { nl } from '../../../../src/shared/messages/nl';
import { initialSnapshot, type Snapshot } from '../../../../src/shared/snapshot';
import { colleagueNamed } from '../../../fakes/colleague';

const NOON = new Date(2026, 0, 5, 12, 0).getTime();
const bob = 'bob' as ColleagueId;

const context: TrayContext = {
  messages: en,
  locale: 'en-GB',
  favourites: [],
  watches: [],
  me: null,
  pausedUntil: null,
  now: NOON,
  windowVisible: false,
  platform: 'linux',
};

const snapshot: Snapshot = {
  ...initialSnapshot,
  session: { kind: 'signed-in', keptIn: 'keychain' },
  directory: [colleagueNamed('Anouk'), colleagueNamed('Bob', { availability: 'unavailable' })],
  freshness: { ...initialSnapshot.freshness, state: 'live', asOf: NOON },
};

function snapshotWith(freshness: Partial<Snapshot['freshness']>): Snapshot {
  return { ...snapshot, revision: 1, freshness: { ...snapshot.freshness, ...freshness } };
}

describe('what the tray shows', () => {
  it('is not made anew for a poll that brings only a new time, within the minute', () => {
    const viewOf = rememberTrayView();
    const view = viewOf(snapshot, context);
    expect(view).toEqual(trayView(snapshot, context));
    const later = snapshotWith({ asOf: NOON + 59_999, nextPollAt: NOON + 90_000 });
    expect(viewOf(later, { ...context, now: NOON + 60_000 })).toBe(view);
  });

  it.each<[string, Snapshot, Partial<TrayContext>]>([
    ['the minute', snapshotWith({ asOf: NOON + 60_000 }), {}],
    ['the day', snapshot, { now: NOON + 24 * 60 * 60_000 }],
    ['the freshness', snapshotWith({ state: 'offline' }), {}],
    ['the colleagues', { ...snapshot, directory: [colleagueNamed('Cees')] }, {}],
    ['the session', { ...snapshot, session: { kind: 'signed-out', keychain: null } }, {}],
    ['the language', snapshot, { messages: nl }],
    ['a favourite', snapshot, { favourites: [bob] }],
    ['a watch', snapshot, { watches: null }],
    ['the window', snapshot, { windowVisible: true }],
    ['the system', snapshot, { platform: 'darwin' }],
  ])('follows %s', (_, next, change) => {
    const viewOf = rememberTrayView();
    const view = viewOf(snapshot, context);
    const changed = viewOf(next, { ...context, ...change });
    expect(changed).toEqual(trayView(next, { ...context, ...change }));
    expect(changed).not.toEqual(view);
  });
});
