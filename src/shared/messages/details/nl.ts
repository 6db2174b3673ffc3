import type { DetailsMessages } from './details-messages';

export const details: DetailsMessages = {
  back: 'Terug naar de lijst',
  copy: (text) => `${text} kopiëren`,
  number: 'Nummer',
  national: 'Hier te bellen als',
  email: 'E-mail',
  extension: 'Toestel',
  mail: 'E-mailen',
  ringsOn: 'Gaat over op',
  devices: { mobile: 'Mobiele telefoon', fixed: 'Vaste telefoon' },
  language: 'Taal',
  country: 'Land',
  role: 'Rol',
  roles: { admin: 'Beheerder', user: 'Gebruiker', 'answering-service': 'Antwoordservice' },
  today: 'Vandaag',
  seenHere: 'zoals deze computer het zag',
  notObserved: 'Niet waargenomen',
  nothingSeen: 'Vandaag nog niets gezien.',
  historyOff: 'Hier komt het dagoverzicht zodra de geschiedenis aanstaat. Die staat nu uit.',
};
