import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColleagueId } from '../../shared/colleague';
import { parseSettings } from '../../shared/settings';
import { parseAppMemory } from '../settings/app-memory';
import { jsonFileNames } from '../settings/json-file-names';

/** What the command line needs to know of the files of the profile. It never writes there. */
export interface ProfileNotes {
  readonly me: ColleagueId | null;
  /** The API addresses whose key was put into the keychain and not taken out since. */
  readonly keyKeptFor: readonly string[];
}

/** What is broken or gone is read from its backup, as the app would, else it takes its default; to repair it is the app's. */
export function readProfileNotes(profile: string): ProfileNotes {
  const { me } = parseSettings(readKept(profile, 'settings'));
  const { keyKeptFor } = parseAppMemory(readKept(profile, 'memory'));
  return { me, keyKeptFor };
}

function readKept(profile: string, name: string): unknown {
  const { current, backup } = jsonFileNames(name);
  return readObject(join(profile, current)) ?? readObject(join(profile, backup));
}

function readObject(path: string): object | undefined {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : undefined;
  } catch {
    return undefined; // not there yet, or broken
  }
}
