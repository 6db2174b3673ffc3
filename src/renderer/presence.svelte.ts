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
  /** Pushes that came while the whole was asked for. */
  #meanwhile: SnapshotPush[] = [];

  constructor(api: ReachableApi) {
    this.#api = api;
  }

  /** Listens first, then asks, so that no change falls between the two. Returns the end of it. */
  connect(): () => void {
    this.#asking = true; // what was told before this page listened is told while it begins to
    const stop = this.#api.on('snapshot', (push) => this.#take(fromJson(push)));
    void this.#ask();
    return stop;
  }

  #take(push: SnapshotPush): void {
    if (this.#asking) this.#meanwhile.push(push);
    else if (!this.#apply(push)) void this.#ask();
  }

  /** Whether it goes on from what is known, or has nothing new. */
  #apply(push: SnapshotPush): boolean {
    const { snapshot } = this;
    if (snapshot !== undefined && push.revision <= snapshot.revision) return true;
    const next = snapshot && applyPush(snapshot, push);
    if (next === undefined) return false;
    this.snapshot = next;
    return true;
  }

  /** Asks for the whole, again where a push that came meanwhile does not go on from it. */
  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      do {
        const snapshot = snapshotFromJson(await this.#api.request('get-snapshot'));
        if (snapshot.revision > (this.snapshot?.revision ?? -1)) this.snapshot = snapshot;
      } while (!this.#meanwhile.splice(0).every((push) => this.#apply(push)));
    } finally {
      this.#asking = false;
    }
  }
}
