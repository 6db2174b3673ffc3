import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/shared/language';
import { messagesFor } from '../../../../src/shared/messages/messages-for';

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = messagesFor(language);

  it('the summary begins with the counts, which stand out', () => {
    expect(messages.summary(12, 30)).toMatch(new RegExp(`^${messages.counts(12, 30)} \\S+$`));
  });

  it('no text is empty', () => {
    for (const text of textsOf(messages)) expect(text.trim()).not.toBe('');
  });

  it('one colleague is not several', () => {
    expect(messages.colleagues(1)).not.toBe(messages.colleagues(2).replace('2', '1'));
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

/** Every text, however deep; those that take arguments with some. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value(2, 3))];
  return Object.values(value as object).flatMap(textsOf);
}
