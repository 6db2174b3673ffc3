import { render, screen } from '@testing-library/svelte';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { vi } from 'vitest';
import App from '../../src/renderer/App.svelte';
import type { Colleague } from '../../src/shared/colleague';
import { sortedById } from '../../src/shared/directory-change';
import { FakeApi } from './fake-api';

/** The whole window on a fake of main, once main has answered. */
export async function openWindow(api: FakeApi): Promise<{ api: FakeApi; user: UserEvent }> {
  const user = userEvent.setup({ delay: null });
  render(App, { props: { api } });
  await vi.dynamicImportSettled();
  await settled();
  return { api, user };
}

/** The window on a live list. */
export async function openList(
  colleagues: readonly Colleague[],
  change: (api: FakeApi) => void = () => undefined,
): Promise<{ api: FakeApi; user: UserEvent }> {
  const api = new FakeApi({ directory: sortedById(colleagues) });
  change(api);
  return openWindow(api);
}

/** Lets answers arrive and be drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  await tick();
}

/** Full names in the order of the list. */
export function namesShown(): string[] {
  return screen
    .queryAllByRole('option')
    .sort((a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet))
    .map((option) => spokenName(option).split(',')[0] ?? '');
}

/** The name of an option: its hidden words, all else in it being silent. */
export function spokenName(option: Element): string {
  return option.querySelector('.visually-hidden')?.textContent ?? '';
}

/** The picture in a row, once it has been asked for: that waits until the list has been drawn. */
export function pictureAsked(option: Element): Promise<Element> {
  return vi.waitFor(() => {
    const image = option.querySelector('img[src]');
    if (image === null) throw new Error('No picture is asked for.');
    return image;
  });
}

/** Timers and the date stand still; what the browser does by itself goes on. */
export function stopTime(now: Date = new Date()): void {
  vi.useFakeTimers({
    now,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
}
