import type { ElectronApplication } from '@playwright/test';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Running } from '../e2e/reachable';
import { faultRow } from './fault-row';

/** The file of the vault that keeps the last list. */
const LIST = 'directory.sealed';
const PERSONAL = 'Anouk de Vries +31612345678 rk_live_Zq8Lm2Xw9Tc4';

/** Takes the place of the system's dialogs and keeps what they would have said; they answer at once. */
async function hearDialogs(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showErrorBox = (title, content) => void said.push(`box: ${title} ${content}`);
    dialog.showMessageBox = (...args: unknown[]) => {
      said.push(JSON.stringify(args.at(-1)));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

const logOf = (profile: string): Promise<string> =>
  readFile(join(profile, 'logs', 'main.log'), 'utf8');

const crashWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

/** Whether the page in the window shows its list, asked by way of main: Playwright's own page is gone with its process. */
const rowsShown = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const asked = contents?.executeJavaScript('document.querySelectorAll("[role=option]").length');
    return Promise.race([
      (asked as Promise<number>).catch(() => 0),
      new Promise<number>((resolve) => setTimeout(() => resolve(0), 500)),
    ]);
  });

async function end(
  { app, pid }: Running,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; afterMs: number }> {
  const child = app.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const startedAt = Date.now();
  process.kill(pid, signal);
  return { code: await ended, afterMs: Date.now() - startedAt };
}

test(
  'a window whose process dies comes back by itself',
  faultRow({ number: 32, fault: 'renderer crash', expectation: 'list back, polling goes on' }),
  async ({ signedIn: { app }, profile, server }) => {
    const said = await hearDialogs(app);
    await crashWindow(app);
    await expect.poll(() => logOf(profile)).toContain('window gone reason=');
    await expect.poll(() => rowsShown(app)).toBeGreaterThan(0);
    const polls = server.requests.list;
    await expect.poll(() => server.requests.list).toBeGreaterThan(polls + 1);
    expect(await said()).toEqual([]);
    const dumps = (await readdir(profile, { recursive: true })).filter((path) => /dmp/.test(path));
    expect(dumps).toEqual([]);
  },
);

test(
  'a window that hangs is loaded anew',
  faultRow({ number: 32, fault: 'renderer hangs', expectation: 'list back by itself' }),
  async ({ signedIn: { app }, profile }) => {
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      void contents?.executeJavaScript('for (;;);');
      contents?.emit('unresponsive'); // Chromium says so itself after 30 s in which somebody clicks
    });
    await expect.poll(() => logOf(profile)).toContain('error window hangs');
    await expect.poll(() => rowsShown(app)).toBeGreaterThan(0);
  },
);

test(
  'a window that dies again and again is said, and loaded when that is read',
  faultRow({
    number: 32,
    fault: 'renderer crashes four times within a minute',
    expectation: 'three reloads, then one plain message',
  }),
  async ({ signedIn: { app } }) => {
    const said = await hearDialogs(app);
    for (let crash = 0; crash < 4; crash += 1) {
      await crashWindow(app);
      await expect.poll(() => rowsShown(app)).toBeGreaterThan(0);
    }
    expect(await said()).toEqual([expect.stringContaining('failed several times')]);
  },
);

for (const [what, thrown] of [
  ['exception', 'throws'],
  ['rejection', 'rejects'],
] as const) {
  test(
    `${what} in main: what nobody catches is logged without its text and told in words`,
    faultRow({
      number: 32,
      fault: `main ${thrown}`,
      expectation: 'app lives, log redacted, own dialog once',
    }),
    async ({ signedIn: { app, page }, profile }) => {
      const said = await hearDialogs(app);
      await app.evaluate(
        (_electron, [text, kind]) => {
          for (let count = 0; count < 3; count += 1) {
            setTimeout(() => {
              const error = new TypeError(text, { cause: new Error(text) });
              if (kind === 'exception') throw error;
              void Promise.reject(error);
            });
          }
        },
        [PERSONAL, what] as const,
      );
      await expect
        .poll(() => logOf(profile))
        .toContain(`error fault in main kind=${what} error=TypeError causes=Error`);
      expect(await logOf(profile)).not.toMatch(/Anouk|612345678|Zq8Lm2/);
      expect(await said()).toEqual([expect.stringContaining('Something went wrong in Reachable.')]);
      expect((await said()).join()).not.toMatch(/Anouk|TypeError/);
      await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
    },
  );
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(
    `${signal} ends the app in time, with nothing lost`,
    faultRow({ number: 33, fault: signal, expectation: 'exit code 0 in less than 2 s' }),
    async ({ signedIn, server, profile }) => {
      const lists = async (): Promise<string[]> =>
        (await readdir(join(profile, 'vault')).catch(() => [])).filter((name) => name === LIST);
      await expect.poll(lists).toEqual([LIST]);
      await rm(join(profile, 'vault', LIST));
      const polls = server.requests.list;
      await expect.poll(() => server.requests.list).toBeGreaterThan(polls + 1);
      const { code, afterMs } = await end(signedIn, signal);
      expect(code).toBe(0);
      expect(afterMs).toBeLessThan(2000);
      expect(await logOf(profile)).toContain('info quit by=app');
      expect(await lists(), 'what the last poll brought').toEqual([LIST]);
    },
  );
}

test(
  'a page that hangs does not hold up the end',
  faultRow({ number: 33, fault: 'SIGTERM with a hung page', expectation: 'exit in less than 2 s' }),
  async ({ signedIn }) => {
    const pagePid = await signedIn.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    if (pagePid === undefined) throw new Error('There is no page');
    process.kill(pagePid, 'SIGSTOP');
    const { code, afterMs } = await end(signedIn, 'SIGTERM');
    process.kill(pagePid, 'SIGKILL'); // what is stopped does not see that its app has gone
    expect(code).toBe(0);
    expect(afterMs).toBeLessThan(2000);
  },
);

test(
  'a crash of the whole app leaves no dump of its memory, and the next start is as before',
  faultRow({ number: 32, fault: 'SIGSEGV of main', expectation: 'no dump, list back at start' }),
  async ({ signedIn, launch, profile }) => {
    await end(signedIn, 'SIGSEGV');
    const { page } = await launch();
    await expect(page.getByTestId('summary')).toBeVisible();
    const dumps = (await readdir(profile, { recursive: true })).filter((path) => /dmp/.test(path));
    expect(dumps).toEqual([]);
  },
);
