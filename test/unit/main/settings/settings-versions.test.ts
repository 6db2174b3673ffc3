import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openElectronStoreFolder } from '../../../../src/main/settings/electron-store-folder';
import { openKeptJsonFile } from '../../../../src/main/settings/kept-json-file';
import { SettingsService } from '../../../../src/main/settings/settings-service';
import { defaultSettings } from '../../../../src/shared/settings';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reachable-versions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = (): string => join(folder, 'settings.json');
const stored = (): unknown => JSON.parse(readFileSync(path(), 'utf8'));

/** As the app does at each start. */
function start(): SettingsService {
  const file = openKeptJsonFile({
    folder: openElectronStoreFolder(folder),
    name: 'settings',
    now: () => 0,
    onTrouble: (trouble) => expect.fail(trouble),
  });
  return new SettingsService(file, (notice) => expect.fail(notice));
}

describe('a downgrade', () => {
  const newer = {
    theme: 'sepia',
    density: 'compact',
    quietHours: [{ from: 1080, to: 480, days: ['sat'] }],
    ringtone: { name: 'bell', volume: 0.5 },
    'a.dotted.key': null,
  };

  it('takes what it knows of a newer version’s settings, and the default for the rest', () => {
    writeFileSync(path(), JSON.stringify(newer));
    expect(start().settings).toEqual({ ...defaultSettings, density: 'compact' });
    expect(stored()).toEqual(newer);
  });

  it('and an upgrade after it lose nothing but what the user changed in between', () => {
    writeFileSync(path(), JSON.stringify(newer));
    start().change({ order: 'name' });
    const again = start();
    again.change({ density: 'comfortable' });
    expect(stored()).toEqual({ ...newer, order: 'name', density: 'comfortable' });
  });
});

describe('an upgrade', () => {
  it('keeps what an older version stored, and adds nothing until it is chosen', () => {
    const older = { theme: 'dark', history: true };
    writeFileSync(path(), JSON.stringify(older));
    expect(start().settings).toEqual({ ...defaultSettings, ...older });
    expect(stored()).toEqual(older);
  });
});
