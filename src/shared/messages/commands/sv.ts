import type { CommandMessages } from './command-messages';

export const sv: CommandMessages = {
  starting: 'Reachable håller på att starta.',
  signedOut: 'Reachable har ingen nyckel. Öppna fönstret och logga in.',
  noList: 'Det finns ingen lista än.',
  wereAvailable: (available, total) =>
    `${available} av ${total} var ${available === 1 ? 'tillgänglig' : 'tillgängliga'}`,
  asOf: (time) => `Listan är från ${time} och stämmer kanske inte längre.`,
  demo: 'Det här är påhittade kollegor.',
  several: (query) => `Fler än en kollega passar in på ”${query}”. Skriv mer:`,
  notCopied: 'Numret kunde inte kopieras till urklipp.',
  notRunning: 'Reachable körs inte.',
  noAnswer: 'Reachable körs men svarar inte.',
};
