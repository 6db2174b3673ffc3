import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { colleagueNamed } from '../fakes/colleague';
import { liveNow } from './fake-api';
import { namesShown, openList, settled, stopTime } from './open-window';

const anouk = colleagueNamed('Anouk de Vries');
const bjorn = colleagueNamed('Björn Lindqvist');
const away = { ...anouk, availability: 'unavailable' as const };

beforeEach(() => {
  stopTime();
});

afterEach(() => {
  vi.useRealTimers();
});

it('a row under the pointer keeps its place and changes its words at once', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.hover(screen.getByRole('option', { name: /^Björn/ }));
  api.update({ directory: [away, bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Anouk de Vries', 'Björn Lindqvist']);
  expect(screen.getByRole('option', { name: /^Anouk/ })).toHaveTextContent('Unavailable');
});

it('the order follows a second after the pointer left', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.hover(screen.getByRole('option', { name: /^Björn/ }));
  api.update({ directory: [away, bjorn] });
  await user.hover(screen.getByRole('searchbox'));
  vi.advanceTimersByTime(999);
  await settled();
  expect(namesShown()).toEqual(['Anouk de Vries', 'Björn Lindqvist']);
  vi.advanceTimersByTime(1);
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist', 'Anouk de Vries']);
});

it('details that were opened by the pointer hold the order no longer than the pointer does', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.hover(screen.getByRole('option', { name: /^Björn/ }));
  await user.click(screen.getByRole('button', { name: 'Details' }));
  await user.click(await screen.findByRole('button', { name: 'Back to the list' }));
  await user.hover(screen.getByRole('searchbox'));
  vi.advanceTimersByTime(1_000);
  api.update({ directory: [away, bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist', 'Anouk de Vries']);
});

it('a row selected by keyboard keeps its place until the window loses the focus', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.keyboard('{ArrowDown}');
  api.update({ directory: [away, bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Anouk de Vries', 'Björn Lindqvist']);
  window.dispatchEvent(new Event('blur'));
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist', 'Anouk de Vries']);
});

it('a row selected by keyboard keeps its place when trouble comes', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.keyboard('{ArrowDown}');
  api.update({ freshness: { ...liveNow(), state: 'offline' } });
  await settled();
  expect(screen.getByRole('alert').closest('.content')).toHaveClass('over');
});

it('what lies over the search field under a resting pointer makes room for what is typed', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  const slot = (): Element | null => screen.getByRole('alert').closest('.content');
  await user.hover(screen.getByRole('option', { name: /^Björn/ }));
  api.update({ freshness: { ...liveNow(), state: 'offline' } });
  await settled();
  expect(slot()).toHaveClass('over');
  await user.keyboard('b');
  expect(slot()).not.toHaveClass('over');
});

it('without a hand on the list the order follows at once', async () => {
  const { api } = await openList([anouk, bjorn]);
  api.update({ directory: [away, bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist', 'Anouk de Vries']);
});

it('who leaves keeps the place under the pointer, and is shown as unknown', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.hover(screen.getByRole('option', { name: /^Björn/ }));
  api.update({ directory: [bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Anouk de Vries', 'Björn Lindqvist']);
  expect(screen.getByRole('option', { name: /^Anouk/ })).toHaveTextContent('Unknown');
});

it('the matches of a search keep their places, since Enter acts on the first', async () => {
  const { api, user } = await openList([bjorn]);
  await user.keyboard('b');
  api.update({ directory: [colleagueNamed('Bea'), bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist']);
  await user.keyboard('{Backspace}b');
  expect(namesShown()).toEqual(['Bea', 'Björn Lindqvist']);
});

it('a window that is shown anew begins with the order of now, held again for who is selected', async () => {
  const { api, user } = await openList([anouk, bjorn]);
  await user.keyboard('{ArrowDown}');
  api.update({ directory: [away, bjorn] });
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockRestore();
  api.push('window-shown', { select: anouk.id, search: null });
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist', 'Anouk de Vries']);
  api.update({ directory: [anouk, bjorn] });
  await settled();
  expect(namesShown()).toEqual(['Björn Lindqvist', 'Anouk de Vries']);
});
