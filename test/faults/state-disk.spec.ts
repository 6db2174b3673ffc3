import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { save } from '../e2e/desktop/app-window';
import { expect, KEY, signIn } from '../e2e/reachable';
import { faultRow } from './fault-row';
import { settingsFiles, settingsOnDisk } from './profile-files';
import { canMount, fill, makeReadOnly, mountDisk, test } from './small-disk';

const IN_MEMORY = 'Settings can’t be saved here. What you change lasts until you quit.';
const NOT_SAVED = 'Your settings could not be saved';

/** More than a page, so that a disk with one page left takes half of it. */
const LARGE = { fromTheFuture: 'x'.repeat(6_000) };

const READ_ONLY = {
  number: 30,
  fault: 'read-only profile',
  expectation: 'starts, with a warning; settings and favourites in force; changes hold in memory',
};
const FULL = {
  number: 30,
  fault: 'disk full, and full again after half of the file',
  expectation:
    '"could not be saved"; old files intact; saved with the next change once there is room',
};
const CACHE = {
  number: 30,
  fault: 'disk full when the last list is written',
  expectation: 'the list that was written before stays, and is there at the next start',
};

if (canMount) {
  test('a profile that can not be written', faultRow(READ_ONLY), async ({ launch, profile }) => {
    // Pinned, the window stays when the desktop hands the focus around: what it has to say would wait for it otherwise.
    await writeFile(join(profile, 'settings.json'), '{"density":"compact","pinned":true}');
    const first = await launch({ flags: ['--demo'] });
    await expect(first.page.getByTestId('summary')).toBeVisible();
    await first.quit();
    const before = await settingsFiles(profile);
    makeReadOnly(profile);
    const { page, quit } = await launch({ flags: ['--demo'] });
    await expect(page.getByText(IN_MEMORY)).toBeVisible();
    const { settings } = await save(page, { order: 'name' });
    expect(settings).toMatchObject({ density: 'compact', order: 'name' });
    await expect(page.getByText(NOT_SAVED)).toBeVisible({ timeout: 20_000 }); // after the other notice
    await quit();
    expect(await settingsFiles(profile)).toEqual(before);
  });

  test('a full disk', faultRow(FULL), async ({ launch, profile }) => {
    await writeFile(join(profile, 'settings.json'), JSON.stringify(LARGE));
    const { page, quit } = await launch({ flags: ['--demo'] });
    await expect(page.getByTestId('summary')).toBeVisible();
    await save(page, { density: 'compact' });
    const old = { ...LARGE, density: 'compact' };
    const changes = [{ order: 'name' }, { pinned: true }] as const;
    for (const [freePages, change] of changes.entries()) {
      const free = fill(profile, { freePages });
      expect((await save(page, change)).settings).toMatchObject(change);
      await expect(page.getByText(NOT_SAVED)).toBeVisible();
      await expect(page.getByText(NOT_SAVED)).toBeHidden();
      expect(await settingsFiles(profile)).toEqual(['settings.json', 'settings.json.bak']);
      expect(await settingsOnDisk(profile)).toEqual(old);
      expect(await settingsOnDisk(profile, 'settings.json.bak')).toEqual(old);
      free();
    }
    await save(page, { theme: 'dark' });
    const all = { ...old, order: 'name', pinned: true, theme: 'dark' };
    expect(await settingsOnDisk(profile)).toEqual(all);
    await quit();
  });

  test(
    'a disk that fills up under the last list',
    faultRow(CACHE),
    async ({ launch, profile, server }) => {
      const { page, quit } = await launch({ flags: ['--poll-interval=1'] });
      await signIn(page, KEY);
      await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
      const sealed = join(profile, 'vault', 'directory.sealed');
      await expect.poll(() => readFile(sealed).catch(() => null)).not.toBeNull();
      const remembered = await readFile(sealed);
      const free = fill(profile, { freePages: 1 });
      server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
      await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
      await quit(); // which writes the list
      expect(await readFile(sealed)).toEqual(remembered);
      free();
      server.setFault('silence');
      const again = await launch();
      await expect(again.page.getByTestId('summary')).toHaveText('12 of 30 available');
      expect(await readdir(join(profile, 'vault'))).toEqual(['directory.sealed']);
    },
  );
} else {
  const unshown = 'nothing may be mounted here, so there is no disk to fill';
  for (const each of [READ_ONLY, FULL, CACHE]) {
    test(`not shown: ${each.fault}`, faultRow({ ...each, unshown }), async () => {
      const folder = test.info().outputPath('disk');
      await mkdir(folder, { recursive: true });
      expect(() => mountDisk(folder)).toThrow();
    });
  }
}
