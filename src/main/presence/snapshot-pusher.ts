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

  /** It is about to be seen, and its first frame is to paint nothing old. */
  catchUp(): void {
    this.#flush(true);
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#flush();
  }

  #flush(isSeen = this.#visible): void {
    if (this.#sent === null || this.#sent === this.#latest) return;
    // A window that somebody else brings up must not paint an old truth as live, so that much it is told while hidden.
    if (!isSeen && holds(this.#sent, this.#latest)) return;
    this.#send(snapshotPush(this.#sent, this.#latest));
    this.#sent = this.#latest;
  }
}

/** Whether what `sent` says of its own worth is still so. */
function holds(sent: Snapshot, latest: Snapshot): boolean {
  return sent.session === latest.session && sent.freshness.state === latest.freshness.state;
}
