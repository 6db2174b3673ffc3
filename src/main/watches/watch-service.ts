import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';

/**
 * Finds the watched colleagues who became available: unavailable in an earlier poll, then available in two polls
 * in a row, so that a status that flaps is not announced. A baseline poll starts anew.
 */
export class WatchService {
  /** Polls in a row in which a watched colleague was available; null: available since the baseline, so no news. */
  readonly #available = new Map<ColleagueId, number | null>();

  accept(directory: Directory, watches: readonly ColleagueId[], baseline: boolean): Colleague[] {
    if (baseline) this.#available.clear();
    const watched = new Set(watches);
    for (const id of this.#available.keys()) if (!watched.has(id)) this.#available.delete(id);
    return directory.filter(({ id, availability }) => {
      if (!watched.has(id)) return false;
      const count = this.#count(id, availability === 'available');
      this.#available.set(id, count);
      return count === 2;
    });
  }

  #count(id: ColleagueId, available: boolean): number | null {
    if (!available) return 0;
    const before = this.#available.get(id);
    return before === undefined || before === null ? null : before + 1;
  }
}
