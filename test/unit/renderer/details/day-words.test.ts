import { describe, expect, it } from 'vitest';
import { createDayWords } from '../../../../src/renderer/details/day-words';
import { lastDays } from '../../../../src/renderer/details/last-days';
import { messagesFor } from '../../../../src/shared/messages/messages-for';
import type { Language } from '../../../../src/shared/language';
import type { Stretch } from '../../../../src/shared/stretch';

const at = (hour: number, minute = 0): number => new Date(2026, 10, 16, hour, minute).getTime();

const seen = (
  from: number,
  to: number,
  availability: Stretch['availability'] = 'available',
): Stretch => ({ from, to, availability });

/** Whether a comma follows on the weekday differs between versions of the CLDR. */
function inWords(
  stretches: readonly Stretch[],
  locale = 'en-GB',
  language: Language = 'en',
): string {
  const day = { ...lastDays([], at(12)).today, stretches };
  const words = createDayWords(locale, messagesFor(language).details)(day);
  return words.replace(/^(\p{L}+),/u, '$1');
}

/** Two hours were missed. */
const MONDAY = [seen(at(8, 40), at(12), 'available'), seen(at(14), at(17, 5), 'unavailable')];

describe('a day in words', () => {
  it.each([
    [
      'en-GB',
      'en',
      'Monday 16 November: available 3 hours 20 minutes, unavailable 3 hours 5 minutes between 08:40 and 17:05; not observed 2 hours',
    ],
    [
      'nl-NL',
      'nl',
      'maandag 16 november: 3 uur 20 minuten beschikbaar, 3 uur 5 minuten niet beschikbaar tussen 08:40 en 17:05; 2 uur niet waargenomen',
    ],
    [
      'es-ES',
      'es',
      'lunes 16 de noviembre: disponible 3 horas 20 minutos, no disponible 3 horas 5 minutos, de 8:40 a 17:05; sin observar 2 horas',
    ],
    [
      'sv-SE',
      'sv',
      'måndag 16 november: tillgänglig 3 timmar 20 minuter, inte tillgänglig 3 timmar 5 minuter mellan 08:40 och 17:05; inte observerad 2 timmar',
    ],
  ] as const)('reads in %s', (locale, language, text) => {
    expect(inWords(MONDAY, locale, language)).toBe(text);
  });

  it('adds up what was seen in pieces', () => {
    expect(inWords([seen(at(9), at(10)), seen(at(10), at(10, 30)), seen(at(10, 30), at(11))])).toBe(
      'Monday 16 November: available 2 hours between 09:00 and 11:00',
    );
  });

  it('calls a moment a minute, and leaves out what was missed for less', () => {
    expect(inWords([seen(at(9), at(9) + 5_000), seen(at(9) + 9_000, at(9) + 12_000)])).toBe(
      'Monday 16 November: available 1 minute between 09:00 and 09:00',
    );
  });

  it('of a day that was seen to its end does not end where it began', () => {
    expect(inWords([seen(at(0), at(24), 'unknown')])).toBe(
      'Monday 16 November: unknown 24 hours between 00:00 and 23:59',
    );
  });

  it('says so when nothing was seen', () => {
    expect(inWords([])).toBe('Monday 16 November: not observed');
  });
});
