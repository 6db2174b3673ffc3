import type { ReachableApi } from '../shared/ipc';
import { fromJson } from '../shared/json';
import { snapshotFromJson } from '../shared/packed-snapshot';
import { applyPush, type Snapshot, type SnapshotPush } from '../shared/snapshot';

/** The snapshot as main last told it. */
export class Presence {
  /** undefined until main has answered. */
  snapshot = $state.raw<Snapshot | undefined>(undefined);

  readonly #api: ReachableApi;
  #asking = false;
  /** The newest revision that was heard of. */
  #latest = -1;

  constructor(api: ReachableApi) {
    this.#api = api;
  }

  /** Listens first, then asks, so that no change falls between the two. Returns the end of it. */
  connect(): () => void {
    const stop = this.#api.on('snapshot', (push) => this.#take(fromJson(push)));
    void this.#ask();
    return stop;
  }

  #take(push: SnapshotPush): void {
    this.#latest = Math.max(this.#latest, push.revision);
    const { snapshot } = this;
    if (snapshot !== undefined && push.revision <= snapshot.revision) return;
    const next = snapshot && applyPush(snapshot, push);
    if (next === undefined) void this.#ask();
    else this.snapshot = next;
  }

  /** Asks for the whole until it is as new as the last push: one may have been sent while the answer was on its way. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      do {
        const snapshot = snapshotFromJson(await this.#api.request('get-snapshot'));
        if (snapshot.revision > (this.snapshot?.revision ?? -1)) this.snapshot = snapshot;
      } while ((this.snapshot?.revision ?? -1) < this.#latest);
    } finally {
      this.#asking = false;
    }
  }
}
