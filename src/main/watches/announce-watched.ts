import type { Messages } from '../../shared/messages/messages';
import type { Settings } from '../../shared/settings';
import type { GoodPoll } from '../presence/presence-service';
import type { Announcement } from './electron-notifications';
import { WatchService } from './watch-service';

interface Options {
  readonly settings: {
    readonly settings: Settings;
    change(change: Partial<Settings>): void;
  };
  readonly messages: () => Messages;
  readonly announce: (announcement: Announcement) => void;
}

/** Announces watched colleagues once, several in one notification, and takes them off the watches. */
export function createWatchAnnouncer({
  settings,
  messages,
  announce,
}: Options): (poll: GoodPoll) => void {
  const service = new WatchService();
  return ({ read, baseline }) => {
    const { watches } = settings.settings;
    const found = service.accept(read.directory, watches, baseline);
    const [first] = found;
    if (first === undefined) return;
    const announced = new Set(found.map(({ id }) => id));
    settings.change({ watches: watches.filter((id) => !announced.has(id)) });
    const { nowAvailable, severalAvailable } = messages().notification;
    announce(
      found.length === 1
        ? { text: nowAvailable(first.fullName), select: first.id }
        : { text: severalAvailable(found.length), select: null },
    );
  };
}
