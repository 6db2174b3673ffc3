import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { systemClock } from '../../src/main/clock';
import { demoColleagues, type DemoColleague } from '../../src/main/demo/demo-colleagues';
import { startDemoServer, type DemoServer } from '../../src/main/demo/demo-server';
import { launchElectron } from './desktop/launch-electron';
import { onPrivateDesktop, type PrivateDesktop } from './desktop/private-desktop';

export const KEY = 'e2e-key-3f9c1b7a';
const APP = resolve(import.meta.dirname, '../..');

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly pid: number;
  /** Everything the app has written to stdout and stderr so far. */
  readonly output: () => string;
  /** Quits by the app's own quit and waits for its end. */
  readonly quit: () => Promise<void>;
}

interface LaunchOptions {
  /** Beside those that every start gets; `--lang` takes the place of English. */
  readonly flags?: readonly string[];
  /** By the setting or the system, without a flag. */
  readonly noLanguageFlag?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** A provider on loopback that accepts `KEY`; its colleagues change only as the test says. */
  readonly server: DemoServer;
  /** Another provider on loopback, with these colleagues. */
  readonly providerOf: (colleagues: readonly DemoColleague[]) => Promise<DemoServer>;
  /** The profile folder, kept through restarts within a test. */
  readonly profile: string;
  readonly launch: (options?: LaunchOptions) => Promise<Running>;
  /** Launched against `server`, signed in with `KEY`. */
  readonly signedIn: Running;
  readonly outcomeTold: undefined;
}

interface WorkerFixtures {
  readonly desktop: PrivateDesktop;
  readonly executable: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  desktop: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
    async ({}, use) => onPrivateDesktop(use),
    { scope: 'worker', auto: true },
  ],
  outcomeTold: [
    async ({ desktop }, use, testInfo) => {
      await use(undefined);
      desktop.hasFailed ||= testInfo.status !== testInfo.expectedStatus;
    },
    { auto: true },
  ],
  executable: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const { executable } = await electronRuntime({ say: () => undefined });
      await use(executable);
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  providerOf: async ({}, use) => {
    const servers: DemoServer[] = [];
    await use(async (colleagues) => {
      const server = await startDemoServer({
        colleagues,
        keys: [KEY],
        random: Math.random,
        clock: systemClock,
        changeEveryMs: null,
      });
      servers.push(server);
      await forgetKey(server.baseUrl); // the port may have been another test's
      return server;
    });
    for (const server of servers) await server.close();
  },
  server: async ({ providerOf }, use) => use(await providerOf(demoColleagues())),
  // eslint-disable-next-line no-empty-pattern -- as above
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'reachable-profile-'));
    await use(profile);
    // Of an app that was killed, other processes still write for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ executable, profile, server }, use) => {
    const running: Running[] = [];
    await use(async ({ flags = [], noLanguageFlag = false, env = {} } = {}) => {
      const started = await startReachable(
        executable,
        profile,
        [`--api-url=${server.baseUrl}`, ...(noLanguageFlag ? [] : ['--lang=en']), ...flags],
        env,
      );
      running.push(started);
      return started;
    });
    for (const { quit } of running) await quit();
  },
  signedIn: async ({ launch }, use) => {
    const running = await launch({ flags: ['--poll-interval=1'] });
    await signIn(running.page, KEY);
    await expect(running.page.getByTestId('summary')).toBeVisible();
    await use(running);
  },
});

export { expect };

/** Takes the key for that provider out of the keyring, if there is one. */
export async function forgetKey(account: string): Promise<void> {
  const clear = ['clear', 'service', 'Reachable', 'account', account];
  await promisify(execFile)('secret-tool', clear, { timeout: 10_000 }).catch(
    (error: { code?: unknown }) => {
      if (error.code !== 1) throw error; // 1: there was none
    },
  );
}

export async function signIn(page: Page, key: string): Promise<void> {
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Connect' }).click();
}

/** The row of a colleague, by the full name that its accessible name starts with. */
export function row(page: Page, fullName: string): ReturnType<Page['getByRole']> {
  return page.getByRole('option', {
    name: new RegExp(`^${fullName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}, `),
  });
}

/** As root Chromium's sandbox can't be had; nowhere else is it given up. */
export const SANDBOX_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Started, and nothing waited for: hidden in the tray it has no window. */
export function startApp(
  executable: string,
  profile: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  return launchElectron({
    executablePath: executable,
    args: [APP, ...SANDBOX_FLAGS, `--user-data-dir=${profile}`, ...flags],
    env: { ...process.env, ...env } as Record<string, string>,
    colorScheme: null, // the app's own
    chromiumSandbox: SANDBOX_FLAGS.length === 0, // left alone, Playwright gives it up
  });
}

/** Started, with its window open. */
export async function startReachable(
  executable: string,
  profile: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const app = await startApp(executable, profile, flags, env);
  const child = app.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const page = await app.firstWindow({ timeout: 20_000 });
  return {
    app,
    page,
    pid: child.pid ?? -1,
    output: () => output,
    quit: async () => {
      if (child.exitCode === null && child.signalCode === null) await app.close();
    },
  };
}
