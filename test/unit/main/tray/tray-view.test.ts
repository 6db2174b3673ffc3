import { describe, expect, it } from 'vitest';
import { changedParts, trayView, type TrayContext } from '../../../../src/main/tray/tray-view';
import type { Colleague } from '../../../../src/shared/colleague';
import { sortedById } from '../../../../src/shared/directory-change';
import { en } from '../../../../src/shared/messages/en';
import { initialSnapshot, type Freshness, type Snapshot } from '../../../../src/shared/snapshot';
import { colleagueNamed } from '../../../fakes/colleague';

const AT_14_02 = new Date(2026, 0, 5, 14, 2).getTime();

const linux: TrayContext = {
  messages: en,
  locale: 'en-GB',
  favourites: [],
  watches: [],
  me: null,
  pausedUntil: null,
  now: AT_14_02,
  windowVisible: false,
  platform: 'linux',
};
const mac: TrayContext = { ...linux, platform: 'darwin' };

/** `total` colleagues, the first `available` of whom are available. */
function colleagues(available: number, total: number): Colleague[] {
  return Array.from({ length: total }, (_, index) =>
    colleagueNamed(`Colleague ${index}`, {
      availability: index < available ? 'available' : 'unavailable',
    }),
  );
}

function snapshotOf(directory: Colleague[] | null, freshness: Partial<Freshness> = {}): Snapshot {
  return {
    ...initialSnapshot,
    session: { kind: 'signed-in', keptIn: 'keychain' },
    directory: directory && sortedById(directory),
    freshness: { ...initialSnapshot.freshness, state: 'live', asOf: AT_14_02, ...freshness },
  };
}

const withoutMenu = (snapshot: Snapshot, context = linux): unknown => {
  const { icon, title, tooltip } = trayView(snapshot, context);
  return { icon, title, tooltip };
};

describe('a live directory', () => {
  it('shows the count on the icon and in the tooltip', () => {
    expect(withoutMenu(snapshotOf(colleagues(7, 30)))).toEqual({
      icon: { state: 'available', badge: '7' },
      title: '',
      tooltip: '7 of 30 available · 14:02',
    });
  });

  it('shows more than nine as 9+', () => {
    expect(withoutMenu(snapshotOf(colleagues(12, 30)))).toEqual({
      icon: { state: 'available', badge: '9+' },
      title: '',
      tooltip: '12 of 30 available · 14:02',
    });
  });

  it('has the whole count as title on macOS, and nothing on the icon', () => {
    expect(withoutMenu(snapshotOf(colleagues(12, 30)), mac)).toEqual({
      icon: { state: 'available', badge: '' },
      title: '12',
      tooltip: '12 of 30 available · 14:02',
    });
  });

  it('has an icon of its own when nobody is available', () => {
    expect(withoutMenu(snapshotOf(colleagues(0, 30)), mac)).toEqual({
      icon: { state: 'nobody', badge: '' },
      title: '',
      tooltip: '0 of 30 available · 14:02',
    });
  });
});

describe('a directory that is not live', () => {
  it.each([
    ['stale', '30 colleagues · as of 14:02'],
    ['limited', '30 colleagues · as of 14:02'],
    ['paused', '30 colleagues · as of 14:02, paused'],
    ['offline', '30 colleagues · as of 14:02, offline'],
  ] as const)('claims no count when %s', (state, tooltip) => {
    const snapshot = snapshotOf(colleagues(12, 30), { state });
    const view = { icon: { state: 'stale', badge: '' }, title: '', tooltip };
    expect(withoutMenu(snapshot)).toEqual(view);
    expect(withoutMenu(snapshot, mac)).toEqual(view);
  });

  it.each(['offline', 'paused'] as const)('says %s when there has been no answer yet', (state) => {
    expect(withoutMenu(snapshotOf(null, { state, asOf: null }))).toEqual({
      icon: { state: 'stale', badge: '' },
      title: '',
      tooltip: `Reachable · ${state}`,
    });
  });

  it('names the day of a list that is not of today', () => {
    const { tooltip } = trayView(snapshotOf(colleagues(1, 30), { state: 'stale' }), {
      ...linux,
      now: AT_14_02 + 86_400_000,
    });
    expect(tooltip).toBe('30 colleagues · as of 5 Jan, 14:02');
  });
});

describe('the line at the head of the menu', () => {
  const head = (snapshot: Snapshot, pausedUntil: number | null): unknown =>
    trayView(snapshot, { ...linux, pausedUntil }).menu[0];
  const inHalfAnHour = AT_14_02 + 1_800_000;

  it('is the tooltip', () => {
    expect(head(snapshotOf(colleagues(7, 30)), null)).toEqual({
      kind: 'text',
      label: '7 of 30 available · 14:02',
    });
  });

  it('says how long the pause lasts that the user asked for', () => {
    const paused = snapshotOf(colleagues(7, 30), { state: 'paused' });
    expect(head(paused, inHalfAnHour)).toEqual({ kind: 'text', label: 'Paused until 14:32' });
    expect(head(paused, new Date(2026, 0, 6, 6).getTime())).toEqual({
      kind: 'text',
      label: 'Paused until 6 Jan, 06:00',
    });
  });

  it('says first what needs attention', () => {
    const rejected = snapshotOf(colleagues(7, 30), { state: 'rejected' });
    expect(head(rejected, inHalfAnHour)).toEqual({ kind: 'text', label: 'API key rejected' });
  });
});

describe('without a directory to show', () => {
  const attention = { state: 'attention', badge: '' };
  const loading = { state: 'loading', badge: '' };

  it.each([
    ['the keychain is asked', initialSnapshot, loading, 'Loading colleagues…'],
    [
      'the first poll is out',
      snapshotOf(null, { state: 'stale', asOf: null }),
      loading,
      'Loading colleagues…',
    ],
    [
      'nobody is signed in',
      { ...initialSnapshot, session: { kind: 'signed-out', keychain: null } } as Snapshot,
      attention,
      'Not signed in',
    ],
    [
      'the keychain is locked',
      {
        ...initialSnapshot,
        session: { kind: 'keychain-trouble', trouble: { kind: 'locked' } },
      } as Snapshot,
      attention,
      'Keychain needs attention',
    ],
    [
      'the key is refused, whatever was known before',
      snapshotOf(colleagues(12, 30), { state: 'rejected' }),
      attention,
      'API key rejected',
    ],
  ])('tells so while %s', (_, snapshot, icon, tooltip) => {
    expect(withoutMenu(snapshot)).toEqual({ icon, title: '', tooltip });
  });
});

it('writes times the way of the locale', () => {
  const { tooltip } = trayView(snapshotOf(colleagues(1, 2)), { ...linux, locale: 'en-US' });
  expect(tooltip).toMatch(/^1 of 2 available · 2:02\sPM$/);
});

describe('what has changed', () => {
  const view = trayView(snapshotOf(colleagues(7, 30)), linux);

  it('is everything at first', () => {
    expect(changedParts(undefined, view)).toEqual({
      icon: true,
      title: true,
      tooltip: true,
      menu: true,
    });
  });

  it('is nothing after a poll without news in the same minute', () => {
    const later = snapshotOf(colleagues(7, 30), { asOf: AT_14_02 + 30_000, polling: true });
    expect(changedParts(view, trayView(later, linux))).toEqual({
      icon: false,
      title: false,
      tooltip: false,
      menu: false,
    });
  });

  it('is the menu alone when the window is shown', () => {
    const shown = trayView(snapshotOf(colleagues(7, 30)), { ...linux, windowVisible: true });
    expect(changedParts(view, shown)).toEqual({
      icon: false,
      title: false,
      tooltip: false,
      menu: true,
    });
  });
});
