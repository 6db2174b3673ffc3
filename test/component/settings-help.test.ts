import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { err } from '../../src/shared/result';
import { openSettings } from './open-settings';
import { settled } from './open-window';

it('copies the diagnostics and says so', async () => {
  const { api, user } = await openSettings();
  expect(screen.getByRole('region', { name: 'Help' })).toHaveTextContent('No names, numbers');
  await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
  await settled();
  expect(api.intents).toEqual([['copy-diagnostics']]);
  expect(screen.getByRole('status')).toHaveTextContent('Diagnostics copied');
});

it('says when the clipboard does not take them', async () => {
  const { user } = await openSettings({
    change: (api) => {
      api.handlers['copy-diagnostics'] = () => err('failed');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
  await settled();
  expect(screen.getByRole('status')).toHaveTextContent('The clipboard did not take');
});

it('opens the logs, and says when there is no way to', async () => {
  const { api, user } = await openSettings({
    change: (api) => {
      api.handlers['open-logs'] = () => err('failed');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Open logs' }));
  await settled();
  expect(api.intents).toEqual([['open-logs']]);
  expect(screen.getByRole('status')).toHaveTextContent('could not be opened');
});
