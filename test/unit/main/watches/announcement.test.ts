import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../../src/main/watches/announcement';
import { messagesFor } from '../../../../src/shared/messages/messages-for';
import type { Colleague } from '../../../../src/shared/colleague';
import { LANGUAGES } from '../../../../src/shared/language';
import { en } from '../../../../src/shared/messages/en';
import { colleagueNamed } from '../../../fakes/colleague';

const anouk = colleagueNamed('Anouk de Vries');
const ines = colleagueNamed('Inés Ruiz');
const bram = colleagueNamed('Bram Bakker');

it('names one colleague, whom a click selects', () => {
  expect(announcementOf([anouk], en, false)).toEqual({
    title: 'Anouk de Vries is available',
    body: '',
    clickLabel: 'Show in Reachable',
    silent: false,
    select: anouk.id,
  });
});

it('is one for several, and a click selects nobody', () => {
  expect(announcementOf([anouk, ines, bram], en, true)).toEqual({
    title: 'Anouk de Vries and 2 others are available',
    body: 'Inés Ruiz, Bram Bakker',
    clickLabel: 'Show in Reachable',
    silent: true,
    select: null,
  });
});

it('does not name a whole company', () => {
  const others = Array.from({ length: 30 }, (_, index) => colleagueNamed(`C${index}`));
  const { title, body } = announcementOf([anouk, ...others], en, false);
  expect({ title, body }).toEqual({
    title: 'Anouk de Vries and 30 others are available',
    body: 'C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, …',
  });
});

describe('in every language', () => {
  const title = (...colleagues: [Colleague, ...Colleague[]]): string[] =>
    LANGUAGES.map((language) => announcementOf(colleagues, messagesFor(language), false).title);

  it('says that one is available', () => {
    expect(title(anouk)).toEqual([
      'Anouk de Vries is available',
      'Anouk de Vries is beschikbaar',
      'Anouk de Vries está disponible',
      'Anouk de Vries är tillgänglig',
    ]);
  });

  it('says that two are', () => {
    expect(title(anouk, ines)).toEqual([
      'Anouk de Vries and Inés Ruiz are available',
      'Anouk de Vries en Inés Ruiz zijn beschikbaar',
      'Anouk de Vries e Inés Ruiz están disponibles',
      'Anouk de Vries och Inés Ruiz är tillgängliga',
    ]);
  });

  it('says that more are', () => {
    expect(title(anouk, ines, bram)).toEqual([
      'Anouk de Vries and 2 others are available',
      'Anouk de Vries en 2 anderen zijn beschikbaar',
      'Anouk de Vries y otras 2 personas están disponibles',
      'Anouk de Vries och 2 andra är tillgängliga',
    ]);
  });
});
