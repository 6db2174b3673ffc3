import type { Settings } from '../../shared/settings';
import type { Clock } from '../clock';
import type { PresenceService } from '../presence/presence-service';
import type { UserPause } from '../presence/user-pause';
import type { ListView } from './list-view';

interface Known {
  readonly presence: Pick<PresenceService, 'snapshot' | 'lookAtClock'>;
  readonly pause: Pick<UserPause, 'lookAtClock'>;
  readonly settings: { readonly settings: Pick<Settings, 'me'> };
}

/** What is known at this moment, should nobody have told of a sleep before it. */
export function listViewNow(
  { presence, pause, settings }: Known,
  clock: Pick<Clock, 'now'>,
): ListView {
  pause.lookAtClock();
  presence.lookAtClock();
  return { snapshot: presence.snapshot, me: settings.settings.me, now: clock.now() };
}
