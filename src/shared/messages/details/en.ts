import type { DetailsMessages } from './details-messages';

export const details: DetailsMessages = {
  back: 'Back to the list',
  copy: (text) => `Copy ${text}`,
  number: 'Number',
  national: 'Dialled here as',
  email: 'E-mail',
  extension: 'Extension',
  mail: 'E-mail',
  ringsOn: 'Rings on',
  devices: { mobile: 'Mobile phone', fixed: 'Desk phone' },
  language: 'Language',
  country: 'Country',
  role: 'Role',
  roles: { admin: 'Administrator', user: 'User', 'answering-service': 'Answering service' },
  today: 'Today',
  seenHere: 'as seen by this computer',
  notObserved: 'Not observed',
  nothingSeen: 'Nothing seen yet today.',
  historyOff: 'The day is drawn here once history is on. It is off.',
};
