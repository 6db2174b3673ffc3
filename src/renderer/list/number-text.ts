import type { Colleague } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';

/** How a colleague is reached, as a row shows it: "+31 612345678", "ext. 205", or nothing. */
export function numberText({ phone, fixed }: Colleague, messages: Messages): string {
  if (phone === null) {
    return fixed.extension === null ? '' : messages.row.extension(fixed.extension);
  }
  const country = `+${phone.countryCallingCode ?? ''}`;
  return phone.countryCallingCode !== null && phone.e164.startsWith(country)
    ? `${country} ${phone.e164.slice(country.length)}`
    : phone.e164;
}
