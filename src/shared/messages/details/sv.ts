import type { DetailsMessages } from './details-messages';

export const details: DetailsMessages = {
  back: 'Tillbaka till listan',
  copy: (text) => `Kopiera ${text}`,
  number: 'Nummer',
  national: 'Rings härifrån som',
  email: 'E-post',
  extension: 'Anknytning',
  mail: 'E-posta',
  ringsOn: 'Ringer på',
  devices: { mobile: 'Mobiltelefon', fixed: 'Fast telefon' },
  language: 'Språk',
  country: 'Land',
  role: 'Roll',
  roles: { admin: 'Administratör', user: 'Användare', 'answering-service': 'Svarstjänst' },
  today: 'I dag',
  seenHere: 'som den här datorn såg den',
  notObserved: 'Inte observerad',
  nothingSeen: 'Inget har setts i dag än.',
  historyOff: 'Här ritas dagen när historiken är på. Den är avstängd.',
};
