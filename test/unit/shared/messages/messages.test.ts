import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../../src/shared/language';
import { messagesFor } from '../../../../src/shared/messages/messages-for';

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = messagesFor(language);

  it('the summary begins with the counts, which stand out', () => {
    expect(messages.summary(12, 30)).toMatch(new RegExp(`^${messages.counts(12, 30)} \\S+$`));
  });

  it('no text is empty, and none begins or ends with a blank', () => {
    for (const [, text] of textsOf(messages)) expect(text).toMatch(/^\S(.*\S)?$/s);
  });

  it('apostrophes, quotation marks and ellipses are typographic', () => {
    for (const [, text] of textsOf(messages)) expect(text).not.toMatch(/['"]|\.\.\./);
  });
});

/** What is called the same in English and in that language, by right. */
const SAME_AS_ENGLISH: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  nl: [
    'Account',
    'Compact',
    'Demo',
    'Details',
    'E-mail',
    'End',
    'Home',
    'Insert',
    'Page Down',
    'Page Up',
  ],
  es: ['Demo', 'Insert', 'ext. 2'],
  sv: ['Demo', 'End', 'Home', 'Insert', 'Page Down', 'Page Up'],
};

/** Names, units and words of the trade. */
const SAME_EVERYWHERE = ['Reachable 2', '2 s', '2 min', 'Shift', 'offline', 'service'];

describe.each(['nl', 'es', 'sv'] as const)('in %s', (language) => {
  it('no text was left in English', () => {
    const english = new Map(textsOf(messagesFor('en')));
    const left = textsOf(messagesFor(language)).filter(
      ([path, text]) => english.get(path) === text && /\p{L}/u.test(text),
    );
    const allowed = new Set([...SAME_AS_ENGLISH[language], ...SAME_EVERYWHERE]);
    expect(left.filter(([, text]) => !allowed.has(text))).toEqual([]);
  });
});

const COUNTS = [0, 1, 2, 12];

describe('a number has its right form', () => {
  it.each([
    ['en', ['0 colleagues', '1 colleague', '2 colleagues', '12 colleagues']],
    ['nl', ['0 collega’s', '1 collega', '2 collega’s', '12 collega’s']],
    ['es', ['0 compañeros', '1 compañero', '2 compañeros', '12 compañeros']],
    ['sv', ['0 kollegor', '1 kollega', '2 kollegor', '12 kollegor']],
  ] as const)('of colleagues in %s', (language, texts) => {
    expect(COUNTS.map(messagesFor(language).colleagues)).toEqual(texts);
  });

  it.each([
    ['en', ['available', 'available', 'available', 'available']],
    ['nl', ['beschikbaar', 'beschikbaar', 'beschikbaar', 'beschikbaar']],
    ['es', ['disponibles', 'disponible', 'disponibles', 'disponibles']],
    ['sv', ['tillgängliga', 'tillgänglig', 'tillgängliga', 'tillgängliga']],
  ] as const)('of those available in %s', (language, texts) => {
    const { summary } = messagesFor(language);
    expect(COUNTS.map((count) => summary(count, 30).split(' ').at(-1))).toEqual(texts);
  });

  it.each([
    ['en', ['0 of 30 match', '1 of 30 match', '2 of 30 match', '12 of 30 match']],
    ['nl', ['0 van 30 gevonden', '1 van 30 gevonden', '2 van 30 gevonden', '12 van 30 gevonden']],
    ['es', ['0 de 30 coinciden', '1 de 30 coincide', '2 de 30 coinciden', '12 de 30 coinciden']],
    ['sv', ['0 av 30 matchar', '1 av 30 matchar', '2 av 30 matchar', '12 av 30 matchar']],
  ] as const)('of matches in %s', (language, texts) => {
    const { search } = messagesFor(language);
    expect(COUNTS.map((count) => search.matches(count, 30))).toEqual(texts);
  });

  it.each([
    ['en', ['0 seconds', '1 second', '2 seconds', '12 seconds']],
    ['nl', ['0 seconden', '1 seconde', '2 seconden', '12 seconden']],
    ['es', ['0 segundos', '1 segundo', '2 segundos', '12 segundos']],
    ['sv', ['0 sekunder', '1 sekund', '2 sekunder', '12 sekunder']],
  ] as const)('of seconds in %s', (language, texts) => {
    expect(COUNTS.map(messagesFor(language).settings.seconds)).toEqual(texts);
  });

  it.each([
    ['en', ['0 minutes', '1 minute', '2 minutes', '12 minutes']],
    ['nl', ['0 minuten', '1 minuut', '2 minuten', '12 minuten']],
    ['es', ['0 minutos', '1 minuto', '2 minutos', '12 minutos']],
    ['sv', ['0 minuter', '1 minut', '2 minuter', '12 minuter']],
  ] as const)('of minutes in %s', (language, texts) => {
    expect(COUNTS.map(messagesFor(language).settings.minutes)).toEqual(texts);
  });
});

it('English says what is relied on from outside', () => {
  const { summary, header, search, list, row, said, signIn, settings } = messagesFor('en');
  expect([
    summary(12, 30),
    header.refresh,
    header.pin,
    header.settings,
    search.label,
    list.label,
    row.copyNumber,
    row.call,
    row.addFavourite,
    row.notify,
    said.copied('+31612345678'),
    signIn.keyLabel,
    signIn.connect,
    signIn.tryDemo,
    settings.heading,
  ]).toEqual([
    '12 of 30 available',
    'Refresh now',
    'Pin window',
    'Settings',
    'Search colleagues',
    'Colleagues',
    'Copy number',
    'Call',
    'Add to favourites',
    'Notify me',
    'Copied +31612345678',
    'API key',
    'Connect',
    'Try it with demo colleagues',
    'Settings',
  ]);
});

/** Every text and its path, however deep; those that take arguments with some. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('2', '3'))]];
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}
