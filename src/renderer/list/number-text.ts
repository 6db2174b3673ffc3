import type { Colleague } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { NumberNotation } from '../number-notation.svelte';

/** How a colleague is reached, as a row shows it: "06 12345678", "ext. 205", or nothing. */
export function numberText(
  { phone, fixed }: Colleague,
  notation: NumberNotation,
  messages: Messages,
): string {
  if (phone !== null) return notation.text(phone.e164);
  return fixed.extension === null ? '' : messages.row.extension(fixed.extension);
}
