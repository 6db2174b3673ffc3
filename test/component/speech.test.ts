import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { err } from '../../src/shared/result';
import { colleagueNamed } from '../fakes/colleague';
import { openList, settled } from './open-window';

it('a notice waits until a number has been copied by hand', async () => {
  const { api, user } = await openList([colleagueNamed('Anouk de Vries')], (fake) => {
    fake.handlers.copy = () => err('failed');
  });
  await user.click(screen.getByRole('option'));
  await settled();
  api.push('notice', 'settings-not-saved');
  await settled();
  expect(screen.getByRole('textbox')).toHaveValue('+31612345678');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('status')).toHaveTextContent('Your settings could not be saved');
});

it('a favourite that was made or unmade by the menu is said', async () => {
  const { api, user } = await openList([colleagueNamed('Anouk de Vries')], (fake) => {
    fake.handlers['open-colleague-menu'] = () => ({ kind: 'set-favourite', favourite: true });
  });
  await user.pointer({ keys: '[MouseRight]', target: screen.getByRole('option') });
  await settled();
  expect(api.windowState.settings.favourites).toEqual(['anouk-de-vries']);
  expect(screen.getByRole('status')).toHaveTextContent('Anouk is a favourite');
});
