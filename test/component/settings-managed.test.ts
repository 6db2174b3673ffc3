import { screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../src/shared/settings';
import { err } from '../../src/shared/result';
import { colleagueNamed } from '../fakes/colleague';
import { FakeApi } from './fake-api';
import { openSettings } from './open-settings';
import { openList, openWindow, settled } from './open-window';

const MANAGED = 'Managed by your organisation.';
const anouk = colleagueNamed('Anouk de Vries');

describe('a setting that the organisation decides', () => {
  it.each<[string, keyof Settings]>([
    ['Theme', 'theme'],
    ['Language', 'language'],
    ['Density', 'density'],
    ['Order', 'order'],
    ['A click copies', 'clickCopies'],
    ['Update the list every', 'pollIntervalMs'],
    ['Open at login', 'launchAtLogin'],
    ['Sound', 'notificationSound'],
    ['Quiet hours', 'quietHours'],
    ['Keep a history', 'history'],
    ['Shortcut', 'shortcut'],
  ])('%s can’t be changed, and says why', async (label, key) => {
    await openSettings({ windowState: { managed: [key] } });
    const control = screen.getByLabelText(new RegExp(`^${label}`));
    expect(control).toBeDisabled();
    expect(control).toHaveAccessibleDescription(new RegExp(`${MANAGED}$`));
    expect(screen.getAllByText(MANAGED)).toHaveLength(1);
  });

  it('leaves the others alone', async () => {
    await openSettings({ windowState: { managed: ['theme'] } });
    expect(screen.getByLabelText('Density')).toBeEnabled();
    expect(screen.getByLabelText('Density')).not.toHaveAccessibleDescription();
  });

  it('holds both ends of the quiet hours', async () => {
    await openSettings({
      settings: { quietHours: { from: 0, to: 60 } },
      windowState: { managed: ['quietHours'] },
    });
    for (const end of ['From', 'To']) expect(screen.getByLabelText(end)).toBeDisabled();
  });

  it('holds the pin of the window', async () => {
    await openList([anouk], (api) => {
      api.windowState = { ...api.windowState, managed: ['pinned'] };
    });
    expect(screen.getByRole('button', { name: `Pin window. ${MANAGED}` })).toBeDisabled();
  });
});

describe('without notifications', () => {
  const noBells = (api: FakeApi): void => {
    api.windowState = { ...api.windowState, managed: ['watches'] };
  };

  it('no bell is offered, and its key says why', async () => {
    const { api, user } = await openList([anouk], noBells);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Add to favourites' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Notify me' })).toBeNull();
    screen.getByRole('button', { name: 'Details' }).focus();
    await user.keyboard('n');
    await settled();
    expect(api.intents).toEqual([]);
    expect(screen.getByText('Your organisation has switched notifications off.')).toBeVisible();
  });

  it('the settings say so in their place', async () => {
    await openSettings({ change: noBells });
    expect(screen.getByText('Your organisation has switched notifications off.')).toBeVisible();
    expect(screen.queryByRole('switch', { name: 'Sound' })).toBeNull();
  });
});

describe('without a history', () => {
  it.each([
    ['details say nothing of it', ['history'] as const, 0],
    ['that the user may have, details lead to it', [] as const, 1],
  ])('%s', async (_, managed, mentions) => {
    const { user } = await openList([anouk], (api) => {
      api.windowState = { ...api.windowState, managed };
    });
    await user.keyboard('{ArrowDown}{ArrowRight}');
    await vi.dynamicImportSettled(); // the first time the screen is still to be compiled
    await settled();
    expect(screen.getByRole('heading', { name: 'Anouk de Vries' })).toBeVisible();
    expect(screen.queryAllByText(/With history turned on/)).toHaveLength(mentions);
  });
});

describe('without a demo', () => {
  it.each([true, false])('offered: %s', async (hasDemo) => {
    const api = new FakeApi({ session: { kind: 'signed-out', keychain: null } });
    api.windowState = { ...api.windowState, hasDemo };
    await openWindow(api);
    const offers = screen.queryAllByRole('button', { name: 'Try it with demo colleagues' });
    expect(offers).toHaveLength(hasDemo ? 1 : 0);
  });
});

describe('a newer version', () => {
  const host = 'updates.example.com';

  it('is told, with a way to its page', async () => {
    const { api, user } = await openSettings({
      windowState: { releases: { host, newer: '0.2.0' } },
    });
    expect(screen.getByText('Reachable 0.2.0 is available.')).toBeVisible();
    api.handlers['open-release-page'] = () => err('failed');
    await user.click(screen.getByRole('button', { name: 'Open its page' }));
    await settled();
    expect(api.intents).toEqual([['open-release-page']]);
    expect(screen.getByText('The page could not be opened.')).toBeVisible();
  });

  it('is looked for in a place that is named', async () => {
    await openSettings({ windowState: { releases: { host, newer: null } } });
    expect(screen.getByText(`Looks once a day at ${host} for a new version.`)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open its page' })).toBeNull();
  });

  it('is no matter where nobody looks', async () => {
    await openSettings();
    expect(screen.queryByText(/new version/)).toBeNull();
  });
});
