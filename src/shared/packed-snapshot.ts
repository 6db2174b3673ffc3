import { toJson, fromJson, type Json } from './json';
import { packDirectory, unpackDirectory, type PackedDirectory } from './packed-directory';
import type { Snapshot } from './snapshot';

/** A snapshot on its way to the page. */
export interface PackedSnapshot extends Omit<Snapshot, 'directory'> {
  readonly directory: PackedDirectory | null;
}

export function snapshotToJson(snapshot: Snapshot): Json<PackedSnapshot> {
  const { directory } = snapshot;
  return toJson({ ...snapshot, directory: directory && packDirectory(directory) });
}

export function snapshotFromJson(json: Json<PackedSnapshot>): Snapshot {
  const packed = fromJson(json);
  return { ...packed, directory: packed.directory && unpackDirectory(packed.directory) };
}
