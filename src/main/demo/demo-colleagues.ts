import { demoUserOf, type DemoPerson, type DemoPhoneNumber, type DemoUser } from './demo-user';

export interface DemoColleague {
  readonly user: DemoUser;
  readonly hasPhoto: boolean;
}

type Row = readonly [
  firstName: string,
  lastName: string,
  emailName: string,
  locale: string,
  phoneNumber: DemoPhoneNumber | null,
  more?: Partial<Pick<DemoPerson, 'available' | 'role' | 'extension'>> & { readonly photo?: true },
];

const phone =
  (countryIsoCode: string, countryCallingCode: number, start: string) =>
  (end: string): DemoPhoneNumber => {
    const number = start + end;
    return { e164: `+${countryCallingCode}${number}`, countryIsoCode, countryCallingCode, number };
  };

// Numbers that a regulator keeps free for fiction, where one does: PTS (070-174 06 05 to 06 99), Ofcom (07700 900000
// to 900999), Bundesnetzagentur (030 23125 000 to 999), Arcep (06 39 98 00 00 to 00 99). Elsewhere plainly made up,
// in the manner of the example on the provider's page.
const nl = phone('NL', 31, '6123456');
const es = phone('ES', 34, '6123456');
const se = phone('SE', 46, '7017406');
const gb = phone('GB', 44, '7700900');
const de = phone('DE', 49, '3023125');
const fr = phone('FR', 33, '6399800');

const on = { available: true } as const;
const photo = { photo: true } as const;

const rows: readonly Row[] = [
  ['Anouk', 'de Vries', 'anouk.devries', 'nl-NL', nl('78'), { ...on, ...photo, extension: '201' }],
  ['Sven', 'Åkerström', 'sven.akerstrom', 'sv-SE', se('12'), { ...on, ...photo }],
  ['Güneş', 'Müller-Lüdenscheidt-van der Westhuizen', 'gunes.mueller', 'de-DE', de('114'), photo],
  ['Íñigo', 'Zubizarreta Etxeberria', 'inigo.zubizarreta', 'es-ES', es('11'), { ...on, ...photo }],
  ['Siobhán', 'O’Neill', 'siobhan.oneill', 'en-GB', gb('142'), photo],
  ['Receptie', '', 'receptie', 'nl-NL', nl('00'), { ...on, role: 'ANSWERINGSERVICE' }],
  ['Çağla', 'Yıldırım', 'cagla.yildirim', 'tr-TR', nl('12'), { ...photo, extension: '204' }],
  ['Jan-Willem', 'van ’t Hoff', 'janwillem.vanthoff', 'nl-NL', null, { ...on, extension: '205' }],
  ['Zoë', 'Achterberg', 'zoe.achterberg', 'nl-NL', nl('14'), photo],
  ['Björn', 'Öhman', 'bjorn.ohman', 'sv-SE', se('27'), photo],
  [
    'María José',
    'García-Núñez',
    'mariajose.garcia',
    'es-ES',
    es('22'),
    { ...on, ...photo, role: 'ADMIN' },
  ],
  ['Thijs', 'Bakker', 'thijs.bakker', 'nl-NL', null],
  ['Owen', 'Llewellyn-Price', 'owen.llewellyn', 'en-GB', gb('307'), { ...on, extension: '208' }],
  ['Łukasz', 'Wiśniewski', 'lukasz.wisniewski', 'pl-PL', de('231'), photo],
  ['Fatima', 'el Amrani', 'fatima.elamrani', 'nl-NL', nl('21'), { ...on, ...photo }],
  ['Bo', 'Li', 'bo.li', 'en-NL', nl('22'), photo],
  ['Ingrid', 'Sjöström-Ekelund', 'ingrid.sjostrom', 'sv-SE', se('53')],
  ['Mehmet', 'Şahin', 'mehmet.sahin', 'tr-TR', de('478'), { ...on, ...photo }],
  ['Priya', 'Ramanathan', 'priya.ramanathan', 'en-GB', gb('655'), { ...photo, extension: '212' }],
  ['Daan', 'van den Berg', 'daan.vandenberg', 'nl-NL', nl('35')],
  ['Inés', 'Domènech i Soler', 'ines.domenech', 'es-ES', es('43'), photo],
  ['Jürgen', 'Groß', 'juergen.gross', 'de-DE', de('590')],
  ['Amélie', 'Lefèvre', 'amelie.lefevre', 'fr-FR', fr('38'), { ...on, ...photo }],
  ['Lotte', 'Jansen', 'lotte.jansen', 'nl-NL', nl('46'), { ...photo, extension: '217' }],
  ['Þórunn', 'Ægisdóttir', 'thorunn.aegisdottir', 'en-SE', se('81')],
  ['Carlos', 'Ibáñez', 'carlos.ibanez', 'es-ES', es('57'), { ...on }],
  ['Nguyễn', 'Thị Minh Anh', 'minhanh.nguyen', 'en-NL', nl('58'), photo],
  ['Emma', 'Lindqvist', 'emma.lindqvist', 'sv-SE', se('96'), { ...on, ...photo }],
  ['Oluwaseun', 'Adébáyọ̀', 'oluwaseun.adebayo', 'en-GB', gb('873'), photo],
  ['Ruben', 'Hoekstra', 'ruben.hoekstra', 'nl-NL', nl('69')],
];

/** Thirty people who do not exist, twelve of them available. The first is Anouk de Vries, +31612345678. */
export function demoColleagues(): readonly DemoColleague[] {
  return rows.map(([firstName, lastName, emailName, locale, phoneNumber, more = {}], index) => ({
    user: demoUserOf({
      id: `64a6b60be7ce3a77741552${(0x63 + index).toString(16)}`,
      firstName,
      lastName,
      email: `${emailName}@example.com`,
      locale,
      phoneNumber,
      available: more.available ?? false,
      role: more.role ?? 'USER',
      extension: more.extension ?? null,
    }),
    hasPhoto: more.photo ?? false,
  }));
}
