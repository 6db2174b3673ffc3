import type { Result } from '../../shared/result';

/** One small JSON file of the profile. What comes out of it is untrusted. */
export interface JsonFile {
  /** The content as it is, `undefined` where there is none. */
  read(): unknown;
  /** Ok only once it has been read back equal from the disk. */
  write(value: Readonly<Record<string, unknown>>): Result<null, 'not-saved'>;
}
