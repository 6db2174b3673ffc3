import { expect, test } from 'vitest';
import type { Colleague } from '../../../src/shared/colleague';
import { packDirectory, unpackDirectory } from '../../../src/shared/packed-directory';
import { colleagueNamed, dutchNumber } from '../../fakes/colleague';

const anouk = colleagueNamed('Anouk de Vries', { since: 5, hasAvatar: true });
const bram = colleagueNamed('Bram Bakker', { phone: null, locale: 'nl-NL' });
const carla = colleagueNamed('Carla Cruz', {
  fixed: { enabled: true, extension: '12', ringDevice: 'mobile' },
});

test('a directory comes out as it went in, also by way of JSON', () => {
  const directory = [anouk, bram, carla];
  const packed = packDirectory(directory);
  expect(unpackDirectory(packed)).toEqual(directory);
  expect(unpackDirectory(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(directory);
  expect(unpackDirectory(packDirectory([]))).toEqual([]);
});

test('what colleagues have in common is told once', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...carla,
    fixed: { ...carla.fixed, extension: `${index}` },
  }));
  expect(packDirectory(many).commons).toHaveLength(1);
});

test('colleagues who differ in a single field keep what is their own', () => {
  const { preferences, fixed } = anouk;
  const phone = dutchNumber('612345678');
  const changes: readonly Partial<Colleague>[] = [
    { availability: 'unavailable' },
    { hasAvatar: false },
    { role: 'admin' },
    { locale: 'sv' },
    { preferences: { ...preferences, language: 'sv' } },
    { preferences: { ...preferences, defaultCountry: 'SE' } },
    { preferences: { ...preferences, colourMode: 'dark' } },
    { fixed: { ...fixed, enabled: true } },
    { fixed: { ...fixed, ringDevice: 'fixed' } },
    { phone: null },
    { phone: { ...phone, countryIsoCode: 'BE' } },
    { phone: { ...phone, countryCallingCode: 32 } },
    { phone: { ...phone, countryIsoCode: null, countryCallingCode: null } },
  ];
  const directory = changes.flatMap((change) => [anouk, { ...anouk, ...change }]);
  expect(unpackDirectory(packDirectory(directory))).toEqual(directory);
});

test('more kinds of colleagues than are compared come out as they went in', () => {
  const kinds = Array.from({ length: 300 }, (_, index) => ({ ...anouk, locale: `${index % 150}` }));
  expect(unpackDirectory(packDirectory(kinds))).toEqual(kinds);
});
