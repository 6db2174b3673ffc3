import { app } from 'electron';
import type { Notice } from '../../shared/ipc';
import { systemClock as clock } from '../clock';
import { parseFeedUrl } from '../policy/parse-policy';
import { settingsRules, type Policy } from '../policy/policy';
import { AppMemoryStore } from './app-memory';
import { openElectronStoreFolder } from './electron-store-folder';
import type { JsonFile } from './json-file';
import { openKeptJsonFile, type JsonFileTrouble } from './kept-json-file';
import { SettingsService } from './settings-service';

const SETTINGS_NOTICE: Readonly<Record<JsonFileTrouble, Notice>> = {
  restored: 'settings-restored',
  reset: 'settings-reset',
  unwritable: 'settings-in-memory',
};

/** The files of the profile folder that hold what the user chose and what the app notes for itself, under the policy. */
export function openProfile(
  policy: Policy,
  onNotice: (notice: Notice) => void,
): {
  settings: SettingsService;
  memory: AppMemoryStore;
  releaseFeed: string | undefined;
} {
  const folder = openElectronStoreFolder(app.getPath('userData'));
  const open = (name: string, onTrouble: (trouble: JsonFileTrouble) => void): JsonFile =>
    openKeptJsonFile({ folder, name, now: clock.now, onTrouble });
  const file = open('settings', (trouble) => onNotice(SETTINGS_NOTICE[trouble]));
  return {
    settings: new SettingsService(file, onNotice, settingsRules(policy)),
    // No setting of the page's: whoever got into it could name a feed and have its page opened.
    releaseFeed: parseFeedUrl(
      policy.releaseFeed === undefined ? file.read()['releaseFeed'] : policy.releaseFeed,
    ),
    // What the app notes for itself is no loss that the user would want to hear of.
    memory: new AppMemoryStore(open('memory', () => undefined)),
  };
}
