import { app } from 'electron';
import { LINK_SCHEME, parseLink, type Link } from './cli/parse-link';

/**
 * Hears of links where the system tells of them by an event (macOS), from before the app is ready on. Returns what
 * takes them from then on, those that came before at once.
 */
export function receiveLinks(): (open: (link: Link | null) => void) => void {
  const early: (Link | null)[] = [];
  let receive = (link: Link | null): void => void early.push(link);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive(parseLink(url) ?? null);
  });
  return (open) => {
    receive = open;
    early.forEach(open);
  };
}

/** Tells the system whom links are for. On Linux the package's desktop entry does, and a build in development is nobody's. */
export function claimLinks(): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(LINK_SCHEME);
}
