import type { Availability, Colleague, ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';

/**
 * How near a watched colleague is to being news.
 * - `away`: not available when last seen.
 * - `returning`: available in the last poll, for the first time since.
 * - `present`: available for longer, or since the baseline: no news until she has been away.
 */
type Stage = 'away' | 'returning' | 'present';

/**
 * Finds the watched colleagues who became available: not available in an earlier poll, then available in two polls
 * in a row, so that a status that flaps is not news. A baseline poll starts anew.
 */
export class WatchService {
  #stages: ReadonlyMap<ColleagueId, Stage | undefined> = new Map();
  /** Of the last poll: what the user saw when a watch was set since. */
  #directory: Directory = [];

  /** Nobody is known any more, and the next poll is a baseline. */
  forget(): void {
    this.#stages = new Map();
    this.#directory = [];
  }

  /** In the order of the watches. */
  accept(
    directory: Directory,
    watches: readonly ColleagueId[],
    baseline: boolean,
  ): readonly Colleague[] {
    if (baseline) this.forget();
    const before = new Map(this.#stages);
    const then = pick(this.#directory, watches);
    const now = pick(directory, watches);
    this.#directory = directory;
    this.#stages = new Map(
      watches.map((id) => {
        const stage = before.get(id) ?? nextStage(undefined, then.get(id)?.availability);
        before.set(id, stage);
        return [id, nextStage(stage, now.get(id)?.availability)];
      }),
    );
    const news = watches.filter(
      (id) => before.get(id) === 'returning' && this.#stages.get(id) === 'present',
    );
    return news.map((id) => now.get(id)).filter((colleague) => colleague !== undefined);
  }
}

/** `stage` and `availability` are undefined for who has not been seen yet, or is not in the list. */
function nextStage(
  stage: Stage | undefined,
  availability: Availability | undefined,
): Stage | undefined {
  if (availability === undefined) return stage === 'returning' ? 'away' : stage;
  if (availability !== 'available') return 'away';
  return stage === 'away' ? 'returning' : 'present';
}

function pick(
  directory: Directory,
  ids: readonly ColleagueId[],
): ReadonlyMap<ColleagueId, Colleague> {
  const wanted = new Set(ids);
  return new Map(
    directory.filter(({ id }) => wanted.has(id)).map((colleague) => [colleague.id, colleague]),
  );
}
