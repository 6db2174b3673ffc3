import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchElectron } from '../e2e/desktop/launch-electron';
import { expect, test as base } from '../e2e/reachable';
import { installForOrdinaryUser, type OrdinaryApp } from './ordinary-user';

const SECCOMP_FILTER = '2'; // linux/seccomp.h

const test = base.extend<{ ordinary: OrdinaryApp }>({
  ordinary: async ({ executable }, use) => {
    const ordinary = await installForOrdinaryUser(executable);
    await use(ordinary);
    await rm(ordinary.root, { recursive: true });
  },
});

/** The fields of `/proc/PID/status`. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function statusOf(pid: number): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(`/proc/${pid}/status`, 'utf8')).split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.split(':')[1]?.trim() ?? '']));
}

test('requirement 14: an ordinary user gets the window in Chromium’s own sandbox', async ({
  ordinary,
}) => {
  const started = await launchElectron({
    executablePath: ordinary.executable,
    args: [
      ordinary.app,
      `--user-data-dir=${join(ordinary.env['HOME'] ?? '', 'profile')}`,
      '--lang=en',
    ],
    env: { ...process.env, ...ordinary.env } as Record<string, string>,
    chromiumSandbox: true, // else Playwright adds --no-sandbox
  });
  const page = await started.firstWindow();
  await expect(page.getByLabel('API key')).toBeVisible();

  const found = await started.evaluate(({ app, BrowserWindow }) => ({
    isGivenUp: app.commandLine.hasSwitch('no-sandbox'),
    main: process.pid,
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }));
  expect(found.isGivenUp).toBe(false);
  const main = await statusOf(found.main);
  const renderer = await statusOf(found.page);
  expect(main.get('Uid')).toBe(Array(4).fill(ordinary.uid).join('\t'));
  expect(ordinary.uid).not.toBe(0);
  expect(renderer.get('Seccomp')).toBe(SECCOMP_FILTER);
  expect(renderer.get('NoNewPrivs')).toBe('1');
  // Known under another number in a namespace of its own, where it sees no process of anyone else's.
  expect(renderer.get('NSpid')).toMatch(/\t1$/);
  await started.close();
});
