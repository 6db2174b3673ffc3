import { PresenceService } from '../../../../src/main/presence/presence-service';
import type { Directory } from '../../../../src/shared/directory-change';
import { FakeClock } from '../../../fakes/fake-clock';
import { FakeDirectorySource } from '../../../fakes/fake-directory-source';

/** A presence service that polls every 30 s without jitter, on a clock that stands still and a source that answers with `directory`. */
export function presenceOnFakes(directory: Directory): {
  clock: FakeClock;
  source: FakeDirectorySource;
  presence: PresenceService;
} {
  const clock = new FakeClock();
  const source = new FakeDirectorySource();
  source.answer(directory);
  const presence = new PresenceService({ clock, random: () => 0, intervalMs: 30_000 });
  return { clock, source, presence };
}
