import { expect, test } from 'vitest';
import { demoReport } from '../../../../src/main/demo/demo-report';
import type { Colleague } from '../../../../src/shared/colleague';
import { sortedById } from '../../../../src/shared/directory-change';
import { en } from '../../../../src/shared/messages/en';
import { initialSnapshot, type Snapshot } from '../../../../src/shared/snapshot';
import { colleagueNamed } from '../../../fakes/colleague';

const time = '14:02:10';
const of = (...colleagues: Colleague[]): Snapshot => ({
  ...initialSnapshot,
  directory: sortedById(colleagues),
});
const anouk = colleagueNamed('Anouk de Vries');
const sven = colleagueNamed('Sven Åkerström', { availability: 'unavailable' });

test('the first list is one line', () => {
  expect(demoReport(initialSnapshot, of(anouk, sven), en, time)).toEqual([
    '14:02:10  1 of 2 available',
  ]);
});

test('each change is a line with the counts after it', () => {
  const next = of(
    { ...anouk, availability: 'unavailable' },
    { ...sven, availability: 'available' },
    colleagueNamed('Thijs Bakker', { availability: 'unknown' }),
  );
  expect(demoReport(of(anouk, sven), next, en, time)).toEqual([
    '14:02:10  1 of 3 available  Anouk de Vries is now unavailable',
    '14:02:10  1 of 3 available  Sven Åkerström is now available',
    '14:02:10  1 of 3 available  Thijs Bakker is now unknown',
  ]);
});

test('nothing is said of what is not availability', () => {
  expect(demoReport(of(anouk), of({ ...anouk, email: 'a@example.com' }), en, time)).toEqual([]);
  expect(demoReport(of(anouk), of(anouk), en, time)).toEqual([]);
});

test('without a list there is nothing to say', () => {
  expect(demoReport(of(anouk), initialSnapshot, en, time)).toEqual([]);
});
