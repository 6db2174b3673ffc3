import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColleagueId } from '../../shared/colleague';
import { parseSettings } from '../../shared/settings';
import { parseAppMemory } from '../settings/app-memory';

/** What the command line needs to know of the files of the profile. It never writes there. */
export interface ProfileNotes {
  readonly me: ColleagueId | null;
  /** A key was put into the keychain and not taken out since. */
  readonly keyKept: boolean;
}

/** What is missing or broken takes its default: to repair it is the app's. */
export function readProfileNotes(profile: string): ProfileNotes {
  const { me } = parseSettings(readJson(join(profile, 'settings.json')));
  const { keyKept } = parseAppMemory(readJson(join(profile, 'memory.json')));
  return { me, keyKept };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // not there yet, or broken
  }
}
