import type { Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { save, windowStateOf } from '../e2e/desktop/app-window';
import { expect, SANDBOX_FLAGS, test } from '../e2e/reachable';
import { faultRow } from './fault-row';
import { settingsFiles, settingsOnDisk } from './profile-files';

const KILLS = 5;
const FIRST = 15_000;
const APP = resolve(import.meta.dirname, '../..');

test(
  'a killed app starts again, with settings that are old or new, and leaves nothing behind',
  faultRow({
    number: 31,
    fault: 'kill -9 while settings are written',
    expectation: 'the lock is free; settings old or new, never half; no notice, no stale files',
  }),
  async ({ launch, profile }) => {
    test.setTimeout(90_000);
    await writeFile(join(profile, 'settings.json'), `{"pollIntervalMs":${FIRST}}`);
    let saved = FIRST;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { app, page } = await launch({ flags: ['--demo'] });
      await expect(page.getByTestId('summary')).toBeVisible();
      expect(await settingsFiles(profile)).toEqual(['settings.json', 'settings.json.bak']);
      await expect(page.getByRole('status')).not.toContainText('settings');
      const { pollIntervalMs: found } = (await windowStateOf(page)).settings;
      expect([saved, saved + 1]).toContain(found);
      const child = app.process();
      const ended = once(child, 'exit');
      await save(page, { pollIntervalMs: found + 1 }); // from now on one follows the other
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 400);
      saved = await saveUntilKilled(page, found + 1);
      expect(await ended).toEqual([null, 'SIGKILL']);
    }
  },
);

/** Counts up from there; resolves to the last that was answered. */
async function saveUntilKilled(page: Page, from: number): Promise<number> {
  let saved = from;
  const saveNext = (): Promise<boolean> =>
    save(page, { pollIntervalMs: saved + 1 }).then(
      () => true,
      () => false,
    );
  while (await saveNext()) saved += 1;
  return saved;
}

test(
  'a second start touches nothing of the profile',
  faultRow({
    number: 31,
    fault: 'two instances on one profile',
    expectation: 'the second ends at once, before it opens the settings',
  }),
  async ({ launch, executable, profile, server }) => {
    const { page } = await launch({ flags: ['--demo'] });
    await save(page, { theme: 'dark' });
    await writeFile(join(profile, 'settings.json'), '{'); // whoever opens it sets it aside
    await writeFile(join(profile, 'settings.json.new'), '{'); // and sweeps this
    const second = spawn(executable, [
      APP,
      ...SANDBOX_FLAGS,
      `--user-data-dir=${profile}`,
      `--api-url=${server.baseUrl}`,
    ]);
    expect(await once(second, 'exit')).toEqual([0, null]);
    expect(await settingsFiles(profile)).toEqual([
      'settings.json',
      'settings.json.bak',
      'settings.json.new',
    ]);
    await save(page, { theme: 'light' });
    expect(await settingsOnDisk(profile)).toEqual({ theme: 'light' });
  },
);
