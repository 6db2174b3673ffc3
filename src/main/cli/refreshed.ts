import type { Clock } from '../clock';
import type { PresenceService } from '../presence/presence-service';

/** The provider has 15 s to answer. */
const LIMIT_MS = 20_000;

/** Asks for the list and resolves once there is an answer, or at once where nobody can be asked now. */
export function refreshed(
  presence: Pick<PresenceService, 'refresh' | 'onSnapshot' | 'snapshot'>,
  clock: Pick<Clock, 'after'>,
): Promise<void> {
  presence.refresh();
  if (!presence.snapshot.freshness.polling) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      stop();
      cancel();
      resolve();
    };
    const cancel = clock.after(LIMIT_MS, done);
    const stop = presence.onSnapshot(({ freshness }) => {
      if (!freshness.polling) done();
    });
  });
}
