import { screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { colleague } from '../fakes/fake-directory-source';
import { openList, settled } from './open-window';

describe('the language of the window', () => {
  it('is that of the last word of main, however long an earlier one takes to load', async () => {
    const { api } = await openList([colleague('Anouk')]);
    api.push('window-state', { ...api.windowState, language: 'sv' });
    api.push('window-state', { ...api.windowState, language: 'en', version: '2.0.0' });
    await vi.dynamicImportSettled();
    await settled();
    expect(screen.getByTestId('summary')).toHaveTextContent('1 of 1 available');
    expect(document.documentElement.lang).toBe('en');
  });

  it('and its words come together', async () => {
    const { api } = await openList([colleague('Anouk')]);
    api.push('window-state', { ...api.windowState, language: 'es', locale: 'es-ES' });
    expect(document.documentElement.lang).toBe('en');
    await vi.dynamicImportSettled();
    await settled();
    expect(document.documentElement.lang).toBe('es');
    expect(screen.getByTestId('summary')).toHaveTextContent('1 de 1 disponible');
  });
});
