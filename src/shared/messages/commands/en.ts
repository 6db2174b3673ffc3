import type { CommandMessages } from './command-messages';

export const en: CommandMessages = {
  starting: 'Reachable is still starting.',
  signedOut: 'Reachable has no key. Open its window and sign in.',
  noList: 'There is no list yet.',
  wereAvailable: (available, total) =>
    `${available} of ${total} ${available === 1 ? 'was' : 'were'} available`,
  asOf: (time) => `This list is as of ${time} and may no longer hold.`,
  demo: 'These are made-up colleagues.',
  several: (query) => `More than one colleague matches “${query}”. Say more:`,
  notCopied: 'The number could not be put on the clipboard.',
  notRunning: 'Reachable is not running.',
  noAnswer: 'Reachable is running, but does not answer.',
};
