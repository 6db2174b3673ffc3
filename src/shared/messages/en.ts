import type { Messages } from './messages';

/** "1 colleague", "30 colleagues". */
const colleagues = (count: number): string => (count === 1 ? '1 colleague' : `${count} colleagues`);

export const en: Messages = {
  summary: (available, total) => `${available} of ${total} available`,
  colleagues,
  availability: { available: 'Available', unavailable: 'Unavailable', unknown: 'Unknown' },
  freshness: {
    justNow: 'just now',
    minutesAgo: (minutes) => `${minutes} min ago`,
    asOf: (time) => `as of ${time}`,
  },
  tray: {
    loading: 'Loading colleagues…',
    signedOut: 'Not signed in',
    keychainTrouble: 'Keychain needs attention',
    offline: 'offline',
    rejected: 'API key rejected',
    copyNumber: 'Copy number',
    call: 'Call',
    show: 'Show Reachable',
    hide: 'Hide Reachable',
    refresh: 'Refresh now',
    quit: 'Quit Reachable',
  },
  notification: {
    nowAvailable: (name) => `${name} is available`,
    severalAvailable: (count) => `${colleagues(count)} are available`,
  },
};
