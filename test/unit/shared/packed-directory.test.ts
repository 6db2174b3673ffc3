import { expect, test } from 'vitest';
import { packDirectory, unpackDirectory } from '../../../src/shared/packed-directory';
import { colleagueNamed } from '../../fakes/colleague';

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
