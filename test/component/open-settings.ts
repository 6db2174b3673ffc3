import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Colleague } from '../../src/shared/colleague';
import type { WindowState } from '../../src/shared/ipc';
import type { Settings } from '../../src/shared/settings';
import { colleagueNamed } from '../fakes/colleague';
import type { FakeApi } from './fake-api';
import { openList, settled } from './open-window';

interface Opening {
  readonly colleagues?: readonly Colleague[];
  readonly settings?: Partial<Settings>;
  readonly windowState?: Partial<WindowState>;
  readonly change?: (api: FakeApi) => void;
}

/** The window with its settings open. */
export async function openSettings({
  colleagues = [colleagueNamed('Anouk de Vries')],
  settings = {},
  windowState = {},
  change = () => undefined,
}: Opening = {}): Promise<{ api: FakeApi; user: UserEvent }> {
  const opened = await openList(colleagues, (api) => {
    api.windowState = {
      ...api.windowState,
      ...windowState,
      settings: { ...api.windowState.settings, ...settings },
    };
    change(api);
  });
  await opened.user.click(screen.getByRole('button', { name: 'Settings' }));
  await vi.dynamicImportSettled(); // the first time the screen is still to be compiled
  await screen.findByRole('heading', { name: 'Settings' });
  await settled();
  return opened;
}
