import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDirectory } from '../../../../src/main/directory/parse-directory';
import { parseRememberedDirectory } from '../../../../src/main/vault/parse-remembered-directory';
import type { Colleague } from '../../../../src/shared/colleague';
import { packDirectory, type PackedDirectory } from '../../../../src/shared/packed-directory';
import { colleagueNamed } from '../../../fakes/colleague';

const at = Date.UTC(2026, 0, 5, 14, 2);
const anouk = colleagueNamed('Anouk de Vries');
const bram = colleagueNamed('Bram Bakker', { phone: null, locale: 'nl-NL' });

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const kept = (...directory: Colleague[]): unknown =>
  stored({ packed: packDirectory(directory), at });
const withAnouk = (change: object): unknown =>
  parseRememberedDirectory(kept({ ...anouk, ...change }));

test('a directory comes back as it was, only that nobody was seen since and no picture can be had', () => {
  const directory = [{ ...anouk, since: at - 5000, hasAvatar: true }, bram];
  expect(parseRememberedDirectory(kept(...directory))).toEqual({
    directory: [anouk, bram],
    at,
  });
});

test('whatever the provider’s parser makes comes back', () => {
  const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.string());
  const user = fc.record({
    id: word,
    firstName: word,
    fullName: word,
    initials: word,
    email: fc.oneof(word, fc.constant('a@b.nl')),
    locale: fc.constantFrom('nl', 'zh-Hant-TW', 'es-419', 'x'),
    phoneNumber: fc.record({ e164: fc.constantFrom('+31612345678', '06'), number: word }),
    fixed: fc.record({ extension: word, ringDevice: fc.constantFrom('mobile', 'none') }),
  });
  fc.assert(
    fc.property(fc.array(user), (data) => {
      const read = parseDirectory({ data });
      if (!read.ok) return;
      const { directory } = read.value;
      expect(parseRememberedDirectory(kept(...directory))).toEqual({ directory, at });
    }),
  );
});

test('a name that is put together of two long ones comes back', () => {
  const read = parseDirectory({
    data: [{ id: 'a', firstName: 'x'.repeat(300), lastName: 'y'.repeat(600) }],
  });
  const { directory } = (read.ok && read.value) as { directory: readonly Colleague[] };
  expect(directory[0]?.fullName).toHaveLength(512);
  expect(parseRememberedDirectory(kept(...directory))).toEqual({ directory, at });
});

test.each<[string, object]>([
  ['an unlisted availability', { availability: 'busy' }],
  ['no name', { fullName: '' }],
  ['a name without end', { fullName: 'x'.repeat(513) }],
  ['a number that is none', { phone: { ...anouk.phone, e164: '0612345678' } }],
  ['a locale that Intl would throw at', { locale: 'nl_NL' }],
  ['a missing field', { fixed: { enabled: true } }],
  ['an id that can’t be in a path', { id: '..' }],
])('%s makes the whole untrusted', (_what, change) => {
  expect(withAnouk(change)).toBeUndefined();
});

test('columns that do not fit together are not what was written', () => {
  const packed = packDirectory([anouk, bram]);
  const parse = (change: Partial<PackedDirectory>): unknown =>
    parseRememberedDirectory(stored({ packed: { ...packed, ...change }, at }));
  expect(parse({})).toBeDefined();
  expect(parse({ email: [null] })).toBeUndefined();
  expect(parse({ common: [0, 2] })).toBeUndefined();
  expect(parse({ e164: [null, null] })).toBeUndefined();
});

test('columns that are only inherited are none', () => {
  const packed: unknown = Object.create(packDirectory([anouk]));
  expect(parseRememberedDirectory({ packed, at })).toBeUndefined();
});

test('a list in the form of an earlier version is dropped', () => {
  expect(parseRememberedDirectory(stored({ directory: [anouk], at }))).toBeUndefined();
});

test('a field that nobody knows is left out', () => {
  expect(withAnouk({ avatarUrl: 'https://example.com/?token=1' })).toEqual({
    directory: [anouk],
    at,
  });
});

test('colleagues out of order, and twice the same, are not what was written', () => {
  const parse = (...directory: Colleague[]): unknown =>
    parseRememberedDirectory(kept(...directory));
  expect([parse(bram, anouk), parse(anouk, anouk)]).toEqual([undefined, undefined]);
});

test('anything at all parses to a remembered directory or to nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(parseRememberedDirectory(raw)).toBeUndefined();
      expect(parseRememberedDirectory({ packed: raw, at })).toBeUndefined();
    }),
  );
});
