import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { Settings } from '../../shared/settings';
import type { Clock } from '../clock';
import type { GoodPoll } from '../presence/good-poll';
import { announcementOf } from './announcement';
import type { Announcement } from './notifications';
import { isQuiet } from './quiet-hours';
import { WatchService } from './watch-service';

interface Options {
  readonly settings: {
    readonly settings: Settings;
    change(change: Partial<Settings>): void;
  };
  readonly clock: Pick<Clock, 'now'>;
  readonly messages: () => Messages;
  /** True once the desktop has taken it. */
  readonly announce: (announcement: Announcement) => Promise<boolean>;
}

export interface WatchAnnouncer {
  accept(poll: Pick<GoodPoll, 'read' | 'continuous'>): void;
  /** Nobody is known any more. */
  forget(): void;
}

/**
 * Announces watched colleagues, several in one notification, and takes off the watches whom it was to announce once.
 * What happens in quiet hours is no news afterwards, and was not announced: who is watched once stays watched. So does
 * who was announced to a desktop that took nothing.
 */
export function createWatchAnnouncer(options: Options): WatchAnnouncer {
  const { settings, clock, messages, announce } = options;
  const service = new WatchService();

  const tell = async (found: readonly [Colleague, ...Colleague[]]): Promise<void> => {
    const silent = !settings.settings.notificationSound;
    if (!(await announce(announcementOf(found, messages(), silent)))) return;
    const watches = withoutOnce(settings.settings.watches, new Set(found.map(({ id }) => id)));
    if (watches.length < settings.settings.watches.length) settings.change({ watches });
  };
  return {
    accept({ read, continuous }) {
      const { watches, me, quietHours } = settings.settings;
      const ids = watches.map(({ id }) => id).filter((id) => id !== me);
      const [first, ...others] = service.accept(read.directory, ids, !continuous);
      if (first === undefined || isQuiet(quietHours, clock.now())) return;
      void tell([first, ...others]);
    },
    forget: () => service.forget(),
  };
}

function withoutOnce(
  watches: Settings['watches'],
  announced: ReadonlySet<ColleagueId>,
): Settings['watches'] {
  return watches.filter(({ id, times }) => times === 'always' || !announced.has(id));
}
