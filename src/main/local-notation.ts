import type { E164 } from '../shared/e164';

/** See `shared/national-number.ts`. Its library, half of all that main would read at a start, is read at the first use. */
export async function localNotation(number: E164, country: string): Promise<string> {
  const notation = await import('../shared/national-number');
  return notation.localNotation(number, country);
}
