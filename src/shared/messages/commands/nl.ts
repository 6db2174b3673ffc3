import type { CommandMessages } from './command-messages';

export const nl: CommandMessages = {
  starting: 'Reachable is nog aan het starten.',
  signedOut: 'Reachable heeft geen sleutel. Open het venster en meld je aan.',
  noList: 'Er is nog geen lijst.',
  wereAvailable: (available, total) =>
    `${available} van ${total} ${available === 1 ? 'was' : 'waren'} beschikbaar`,
  asOf: (time) => `Deze lijst is van ${time} en klopt misschien niet meer.`,
  demo: 'Dit zijn verzonnen collega’s.',
  several: (query) => `Meer dan één collega past bij “${query}”. Geef meer op:`,
  notCopied: 'Het nummer kon niet op het klembord worden gezet.',
  notRunning: 'Reachable draait niet.',
  noAnswer: 'Reachable draait wel, maar antwoordt niet.',
};
