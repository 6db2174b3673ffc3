import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrayCondition } from '../../../../src/main/tray/tray-condition';
import { trayMenu, type MenuContext } from '../../../../src/main/tray/tray-menu';
import type { TrayMenuItem } from '../../../../src/main/tray/tray-menu-item';
import type { Colleague } from '../../../../src/shared/colleague';
import { en } from '../../../../src/shared/messages/en';
import { initialSnapshot, type Snapshot } from '../../../../src/shared/snapshot';
import { colleagueNamed, idOf } from '../../../fakes/colleague';

const live: TrayCondition = { kind: 'live', summary: { available: 1, total: 2 }, asOf: 0 };
const stale: TrayCondition = { kind: 'stale', total: 2, asOf: 0, standstill: null };

const context: MenuContext = {
  messages: en,
  locale: 'nl',
  favourites: [idOf('Zoë Zwart')],
  watches: [],
  me: null,
  windowVisible: false,
  paused: false,
  summary: '1 of 2 available · 14:02',
};

const signedIn = (directory: readonly Colleague[] | null): Snapshot => ({
  ...initialSnapshot,
  session: { kind: 'signed-in', keptIn: 'keychain' },
  directory,
});

const anouk = colleagueNamed('Anouk de Vries');
const zoe = colleagueNamed('Zoë Zwart', { availability: 'unavailable' });

/** The labels of the colleagues: all between the first two separators. */
function rows(menu: readonly TrayMenuItem[]): string[] {
  const from = menu.findIndex(({ kind }) => kind === 'separator') + 1;
  const to = menu.findIndex(({ kind }, index) => index >= from && kind === 'separator');
  return menu.slice(from, to).map((item) => ('label' in item ? item.label : ''));
}

const rowsOf = (directory: Colleague[], condition: TrayCondition = live, change = {}): string[] =>
  rows(trayMenu(signedIn(directory), condition, { ...context, ...change }));

const separator: TrayMenuItem = { kind: 'separator' };
const showWindow: TrayMenuItem = {
  kind: 'action',
  label: 'Show Reachable',
  enabled: true,
  intent: { kind: 'show-window' },
};
const refresh = (enabled: boolean): TrayMenuItem => ({
  kind: 'action',
  label: 'Refresh now',
  enabled,
  intent: { kind: 'refresh' },
});
const pauseLengths: TrayMenuItem[] = [
  {
    kind: 'action',
    label: '30 minutes',
    enabled: true,
    intent: { kind: 'pause', length: '30-minutes' },
  },
  {
    kind: 'action',
    label: 'Until tomorrow',
    enabled: true,
    intent: { kind: 'pause', length: 'until-tomorrow' },
  },
];
const settingsAndQuit: TrayMenuItem[] = [
  { kind: 'action', label: 'Settings…', enabled: true, intent: { kind: 'settings' } },
  separator,
  { kind: 'action', label: 'Quit Reachable', enabled: true, intent: { kind: 'quit' } },
];

/** What the submenu of a colleague has. */
function actionsOn({ id, phone }: Colleague, watched = false): TrayMenuItem[] {
  const enabled = phone !== null;
  const times = watched ? 'off' : 'once';
  return [
    { kind: 'action', label: 'Copy number', enabled, intent: { kind: 'copy-number', id } },
    { kind: 'action', label: 'Call', enabled, intent: { kind: 'call', id } },
    {
      kind: 'checkbox',
      label: 'Notify me',
      checked: watched,
      intent: { kind: 'set-watch', id, times },
    },
  ];
}

it('is the summary, the colleagues and what the app can do', () => {
  expect(trayMenu(signedIn([anouk, zoe]), live, context)).toEqual([
    { kind: 'text', label: '1 of 2 available · 14:02' },
    separator,
    { kind: 'submenu', label: '○ Zoë Zwart', enabled: true, items: actionsOn(zoe) },
    { kind: 'submenu', label: '● Anouk de Vries', enabled: true, items: actionsOn(anouk) },
    separator,
    showWindow,
    refresh(true),
    { kind: 'submenu', label: 'Pause', enabled: true, items: pauseLengths },
    ...settingsAndQuit,
  ]);
});

it('has nothing to refresh or to pause and nobody to call before signing in', () => {
  const signedOut = {
    ...signedIn([anouk]),
    session: { kind: 'signed-out', keychain: null },
  } as const;
  expect(trayMenu(signedOut, { kind: 'signed-out' }, { ...context, summary: 'x' })).toEqual([
    { kind: 'text', label: 'x' },
    separator,
    showWindow,
    refresh(false),
    { kind: 'submenu', label: 'Pause', enabled: false, items: pauseLengths },
    ...settingsAndQuit,
  ]);
});

it('offers to hide a window that is shown', () => {
  const menu = trayMenu(signedIn(null), live, { ...context, windowVisible: true });
  expect(menu).toContainEqual({
    kind: 'action',
    label: 'Hide Reachable',
    enabled: true,
    intent: { kind: 'hide-window' },
  });
});

it('offers to resume during a pause, or to make it another length', () => {
  const menu = trayMenu(signedIn(null), stale, { ...context, paused: true });
  const resume = {
    kind: 'action',
    label: 'Resume',
    enabled: true,
    intent: { kind: 'resume' },
  } as const;
  expect(menu.slice(3, 5)).toEqual([
    refresh(true),
    { kind: 'submenu', label: 'Pause', enabled: true, items: [resume, separator, ...pauseLengths] },
  ]);
});

it.each(['once', 'always'] as const)('ticks who is watched, %s, and can end that', (times) => {
  const watches = [{ id: anouk.id, times }];
  expect(trayMenu(signedIn([anouk]), live, { ...context, watches })[2]).toEqual({
    kind: 'submenu',
    label: '● Anouk de Vries',
    enabled: true,
    items: actionsOn(anouk, true),
  });
});

it('offers no bell where nobody can be watched', () => {
  const row = trayMenu(signedIn([anouk]), live, { ...context, watches: null })[2];
  expect(row).toMatchObject({ items: [{ label: 'Copy number' }, { label: 'Call' }] });
});

it('leaves the user out, even as a favourite', () => {
  expect(rowsOf([anouk, zoe], live, { me: anouk.id })).toEqual(['○ Zoë Zwart']);
  expect(rowsOf([anouk, zoe], live, { me: zoe.id })).toEqual(['● Anouk de Vries']);
});

it('claims nobody available when the directory is not live', () => {
  expect(rowsOf([anouk, zoe], stale)).toEqual(['◌ Zoë Zwart', '◌ Anouk de Vries']);
});

it('does not take an unknown status for available', () => {
  const unknown = colleagueNamed('Zoë Zwart', { availability: 'unknown' });
  expect(rowsOf([unknown, anouk])).toEqual(['◌ Zoë Zwart', '● Anouk de Vries']);
});

it('can only notify about a colleague without a number', () => {
  const numberless = { ...anouk, phone: null };
  expect(trayMenu(signedIn([numberless]), live, context)[2]).toEqual({
    kind: 'submenu',
    label: '● Anouk de Vries',
    enabled: true,
    items: actionsOn(numberless),
  });
});

describe('order', () => {
  it('is that of the names in the language of the reader', () => {
    const names = ['Örjan 10', 'Örjan 9', 'Zacharias', 'anna'];
    const named = names.map((name) => colleagueNamed(name));
    expect(rowsOf(named, live, { locale: 'sv' })).toEqual([
      '● anna',
      '● Zacharias',
      '● Örjan 9',
      '● Örjan 10',
    ]);
    expect(rowsOf(named, live, { locale: 'nl' })).toEqual([
      '● anna',
      '● Örjan 9',
      '● Örjan 10',
      '● Zacharias',
    ]);
  });

  it('has the nine first of those available, however many there are and in whatever order they come', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const names = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 4 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(names, (all) => {
        const { compare } = new Intl.Collator('nl', { numeric: true });
        const first = [...all].sort(compare).slice(0, 9);
        const named = all.map((name) => colleagueNamed(name));
        expect(rowsOf(named).filter((label) => label.startsWith('●'))).toEqual(
          first.map((name) => `● ${name}`),
        );
      }),
    );
  });
});

describe('a name', () => {
  const labelOf = (fullName: string): string | undefined => rowsOf([colleagueNamed(fullName)])[0];

  it('stays on one line', () => {
    expect(labelOf('Anouk\n\tde\u2028Vries')).toBe('● Anouk de Vries');
  });

  it('keeps its characters, ampersand and all', () => {
    expect(labelOf('Smit & Zn_1 <b>')).toBe('● Smit & Zn_1 <b>');
  });

  it('is cut after 48 characters as a reader counts them', () => {
    const family = '👨‍👩‍👧';
    expect(labelOf(family.repeat(48))).toBe(`● ${family.repeat(48)}`);
    expect(labelOf(family.repeat(300))).toBe(`● ${family.repeat(47)}…`);
  });
});
