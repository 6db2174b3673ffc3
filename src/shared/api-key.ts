import type { Brand } from './brand';
import { err, ok, type Result } from './result';

/** A key that can be sent as a header and kept in every keychain. It may still be refused by the provider. */
export type ApiKey = Brand<string, 'ApiKey'>;

export type ApiKeyFlaw = 'empty' | 'too-long' | 'odd-characters';

/** Windows' credential store ends at 2,560 bytes; real keys are far shorter. */
const MAX_LENGTH = 1024;

/** Checked before any call: a line break would make fetch throw an error that quotes the key, and a NUL cuts it short in the keychain. */
export function parseApiKey(raw: unknown): Result<ApiKey, ApiKeyFlaw> {
  if (typeof raw !== 'string') return err('empty');
  const key = raw.trim();
  if (key === '') return err('empty');
  if (key.length > MAX_LENGTH) return err('too-long');
  if (!/^[\x21-\x7e]+$/.test(key)) return err('odd-characters');
  return ok(key as ApiKey);
}
