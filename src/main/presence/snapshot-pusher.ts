import type { Snapshot, SnapshotPush } from '../../shared/snapshot';
import { snapshotPush } from './snapshot-push';

/** Keeps one renderer up to date; while nobody sees it, only with whether what it has still holds. */
export class SnapshotPusher {
  readonly #send: (push: SnapshotPush) => void;
  #latest: Snapshot;
  /** What the renderer has; null until it has asked. */
  #sent: Snapshot | null = null;
  #visible = false;

  constructor(latest: Snapshot, send: (push: SnapshotPush) => void) {
    this.#latest = latest;
    this.#send = send;
  }

  /** The renderer asks for the whole; from now on it gets what changes. */
  whole(): Snapshot {
    this.#sent = this.#latest;
    return this.#latest;
  }

  /** The next page asks anew. */
  pageGone(): void {
    this.#sent = null;
  }

  accept(snapshot: Snapshot): void {
    this.#latest = snapshot;
    this.#flush();
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#flush();
  }

  #flush(): void {
    if (this.#sent === null || this.#sent === this.#latest) return;
    // The first frame after it is shown must not paint an old truth as live, so that much a hidden window is told.
    if (!this.#visible && holds(this.#sent, this.#latest)) return;
    this.#send(snapshotPush(this.#sent, this.#latest));
    this.#sent = this.#latest;
  }
}

/** Whether what `sent` says of its own worth is still so. */
function holds(sent: Snapshot, latest: Snapshot): boolean {
  return sent.session === latest.session && sent.freshness.state === latest.freshness.state;
}
