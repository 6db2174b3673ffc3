import type { JsonObject } from './json-file';

/** A folder of JSON files, by their names: all that a kept file needs of a disk. Whatever the disk refuses is thrown. */
export interface JsonFolder {
  isWritable(): boolean;
  names(): readonly string[];
  /** null: there is none. Throws for one that holds anything but a JSON object. */
  read(name: string): JsonObject | null;
  /** A new file for its owner only. Not to be trusted: on a full disk it may be cut short without a word. */
  write(name: string, content: JsonObject): void;
  /** In one step; what had the new name before is gone. */
  rename(from: string, to: string): void;
  /** Nothing happens where there is none. */
  remove(name: string): void;
  /** Takes a file from everybody but its owner. */
  restrict(name: string): void;
}
