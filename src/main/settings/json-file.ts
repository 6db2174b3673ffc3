import type { Result } from '../../shared/result';

export type JsonObject = Readonly<Record<string, unknown>>;

/** One small JSON file of the profile. What comes out of it is untrusted. */
export interface JsonFile {
  /** What the file held when it was opened, and every change since, also one that the disk did not take. */
  read(): JsonObject;
  /** Sets those keys and leaves all others, also those of a newer version. Ok only once the whole has been read back equal from the disk. */
  change(values: JsonObject): Result<null, 'not-saved'>;
}
