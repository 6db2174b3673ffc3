import { isDeepStrictEqual } from 'node:util';
import { err, ok, type Result } from '../../shared/result';
import type { JsonFile, JsonObject } from './json-file';
import { jsonFileNames, type JsonFileNames } from './json-file-names';
import type { JsonFolder } from './json-folder';

/**
 * `restored`: the file could not be read or was gone, and its backup is in force. `reset`: there was nothing to
 * restore. `unwritable`: whatever is changed holds for this run only.
 */
export type JsonFileTrouble = 'restored' | 'reset' | 'unwritable';

interface Options {
  readonly folder: JsonFolder;
  /** Without the ending. */
  readonly name: string;
  readonly now: () => number;
  readonly onTrouble: (trouble: JsonFileTrouble) => void;
}

interface Opened {
  readonly content: JsonObject;
  readonly trouble: JsonFileTrouble | null;
  /** What could not be read and not be set aside is not written over: it may be readable another day. */
  readonly isReplaceable: boolean;
}

/** Enough to look into, too few to fill a disk. */
const MAX_BROKEN = 3;

/**
 * A file that a kill, a full disk or a broken disk can't take away. Its name and that of its backup are only ever given
 * to files that have been read back, by a rename: so each is old or new, and the backup is as new as the last save.
 * The caller sees to it that no other process has the folder.
 */
export function openKeptJsonFile({ folder, name, now, onTrouble }: Options): JsonFile {
  const names = jsonFileNames(name);
  sweep(folder, names);
  const opened = openLast(folder, names, now);
  if (opened.trouble !== null) onTrouble(opened.trouble);
  if (!folder.isWritable()) onTrouble('unwritable');
  let { content } = opened;
  return {
    read: () => content,
    change(values) {
      content = asOnDisk({ ...content, ...values });
      const isSaved = opened.isReplaceable && save(folder, names, content);
      return isSaved ? ok(null) : err('not-saved');
    },
  };
}

function openLast(folder: JsonFolder, names: JsonFileNames, now: () => number): Opened {
  const current = readFrom(folder, names.current);
  const backup = readFrom(folder, names.backup);
  if (current.ok && current.value !== null) {
    const content = current.value;
    if (!backup.ok || !isDeepStrictEqual(backup.value, content)) {
      place(folder, names, names.backup, content);
    }
    return { content, trouble: null, isReplaceable: true };
  }
  const isReplaceable = current.ok || setAside(folder, names, now());
  if (!backup.ok || backup.value === null) {
    const isLost = !current.ok || !backup.ok;
    return { content: {}, trouble: isLost ? 'reset' : null, isReplaceable };
  }
  if (isReplaceable) place(folder, names, names.current, backup.value);
  return { content: backup.value, trouble: 'restored', isReplaceable };
}

/** The backup comes second; should it fail, the former one stays. */
function save(folder: JsonFolder, names: JsonFileNames, content: JsonObject): boolean {
  if (!place(folder, names, names.current, content)) return false;
  place(folder, names, names.backup, content);
  return true;
}

/** False: the disk did not take it, and the file of that name is as it was. */
function place(
  folder: JsonFolder,
  { draft }: JsonFileNames,
  name: string,
  content: JsonObject,
): boolean {
  const isPlaced = succeeds(() => {
    folder.write(draft, content);
    if (!isDeepStrictEqual(folder.read(draft), content)) throw new Error('cut short');
    folder.rename(draft, name);
  });
  if (!isPlaced) succeeds(() => folder.remove(draft)); // else it is swept at the next start
  return isPlaced;
}

function setAside(folder: JsonFolder, names: JsonFileNames, at: number): boolean {
  const isAside = succeeds(() => folder.rename(names.current, names.broken(at)));
  const broken = namesIn(folder).filter(names.isBroken).sort();
  for (const name of broken.slice(0, -MAX_BROKEN)) succeeds(() => folder.remove(name));
  return isAside;
}

/** Removes what a kill left behind, and takes what an earlier version left open to others from them. */
function sweep(folder: JsonFolder, names: JsonFileNames): void {
  const all = namesIn(folder);
  for (const name of all.filter(names.isLeftOver)) succeeds(() => folder.remove(name));
  const kept = all.filter(
    (name) => name === names.current || name === names.backup || names.isBroken(name),
  );
  for (const name of kept) succeeds(() => folder.restrict(name));
}

/** An error is anything that keeps the content away: no JSON object, a folder in its place, no permission, a bad disk. */
function readFrom(folder: JsonFolder, name: string): Result<JsonObject | null, 'unreadable'> {
  try {
    return ok(folder.read(name));
  } catch {
    return err('unreadable');
  }
}

function namesIn(folder: JsonFolder): readonly string[] {
  try {
    return folder.names();
  } catch {
    return []; // none to be had: there is nothing to tidy
  }
}

/** Which error it was changes nothing: the disk did not do it. */
function succeeds(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

/** As it is once it has been written and read. */
function asOnDisk(content: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(content)) as JsonObject;
}
