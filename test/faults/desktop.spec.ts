import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { A_WHILE_MS, closeWindow, isVisible, untilSettled } from '../e2e/desktop/app-window';
import { expect, row, SANDBOX_FLAGS, test, type Running } from '../e2e/reachable';
import { faultRow } from './fault-row';

const APP = resolve(import.meta.dirname, '../..');

test(
  'a second start shows the first one’s window',
  faultRow({
    number: 31,
    fault: 'two, three and four instances, with the window hidden',
    expectation: 'each ends with 0; the first one’s window comes up, its list still live',
  }),
  async ({ signedIn, executable, profile, server }) => {
    const { app, page } = signedIn;
    await closeWindow(app);
    await expect.poll(() => isVisible(app)).toBe(false);
    const flags = [
      `--user-data-dir=${profile}`,
      `--api-url=${server.baseUrl}`,
      '--poll-interval=1',
    ];
    const starts = [1, 2, 3].map(() => spawn(executable, [APP, ...SANDBOX_FLAGS, ...flags]));
    const codes = await Promise.all(starts.map((start) => once(start, 'exit')));
    expect(codes.map(([code]) => code as number)).toEqual([0, 0, 0]);
    await expect.poll(() => isVisible(app)).toBe(true);
    await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  },
);

test(
  'a clipboard that refuses leaves the number selected for copying by hand',
  faultRow({
    number: 35,
    fault: 'clipboard refuses',
    expectation: 'says so; the number is shown and selected',
  }),
  async ({ signedIn: { app, page } }) => {
    await app.evaluate(({ clipboard }) => {
      clipboard.readText = () => Promise.resolve('something of another program');
    });
    await row(page, 'Anouk de Vries').click();
    await expect(page.getByText('Copying failed. Copy it from here:')).toBeVisible();
    const selected = (): Promise<string> =>
      page.evaluate(() => {
        const field = document.activeElement;
        if (!(field instanceof HTMLInputElement)) return '';
        return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
      });
    await expect.poll(selected).toBe('+31612345678');
  },
);

/** Of a display, where the screen is one of 1280. */
const WIDTH = 640;

/**
 * Makes two displays of the screen, as far as the app can see, or takes the right one away: a window manager lets no window
 * leave the screen for a display that is not there at all.
 */
function setDisplays({ app }: Running, count: 1 | 2): Promise<void> {
  return app.evaluate(
    ({ screen }, [left, width]) => {
      const [real] = screen.getAllDisplays();
      if (real === undefined) throw new Error('No display');
      const displayAt = (id: number, x: number): Electron.Display => {
        const bounds = { x, y: 0, width, height: real.bounds.height };
        return { ...real, id, bounds, workArea: bounds };
      };
      const first = displayAt(1, 0);
      const second = displayAt(2, width);
      screen.getPrimaryDisplay = () => first;
      screen.getAllDisplays = () => [first, second].slice(0, left);
      screen.emit(left === 2 ? 'display-added' : 'display-removed', {}, second);
    },
    [count, WIDTH] as const,
  );
}

test(
  'a display that is unplugged hands its window to one that is left',
  faultRow({
    number: 36,
    fault: 'display unplugged with the window on it',
    expectation: 'the window comes back inside a visible display',
  }),
  async ({ launch }) => {
    const running = await launch({ flags: ['--demo'] });
    const { app } = running;
    await untilSettled(app);
    await setDisplays(running, 2);
    await delay(A_WHILE_MS);
    const place = { x: WIDTH + 100, y: 100, width: 400, height: 500 };
    await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.fromId(1)?.setBounds(to), place);
    const bounds = (): Promise<Electron.Rectangle | undefined> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getBounds());
    await delay(A_WHILE_MS);
    expect((await bounds())?.x, 'on the second display').toBeGreaterThanOrEqual(WIDTH);
    await setDisplays(running, 1);
    await expect
      .poll(async () => {
        const { x = -1, width = 0 } = (await bounds()) ?? {};
        return x >= 0 && x + width <= WIDTH;
      })
      .toBe(true);
    expect(await isVisible(app)).toBe(true);
  },
);
