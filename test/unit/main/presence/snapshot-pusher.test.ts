import { describe, expect, it } from 'vitest';
import { SnapshotPusher } from '../../../../src/main/presence/snapshot-pusher';
import {
  applyPush,
  initialSnapshot,
  type Snapshot,
  type SnapshotPush,
} from '../../../../src/shared/snapshot';
import { colleague } from '../../../fakes/fake-directory-source';

const anouk = colleague('Anouk');
const bjorn = colleague('Bjorn');
const away = colleague('Anouk', { availability: 'unavailable' });

const loaded: Snapshot = { ...initialSnapshot, revision: 5, directory: [anouk, bjorn] };
const changed: Snapshot = { ...loaded, revision: 9, directory: [away, bjorn] };

function pusherAt(snapshot: Snapshot): { pusher: SnapshotPusher; sent: SnapshotPush[] } {
  const sent: SnapshotPush[] = [];
  return { pusher: new SnapshotPusher(snapshot, (push) => sent.push(push)), sent };
}

describe('the push to the window', () => {
  it('carries only whom it is about', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.setVisible(true);
    pusher.whole();
    pusher.accept(changed);
    expect(sent.map(({ base, revision, directory }) => ({ base, revision, directory }))).toEqual([
      {
        base: 5,
        revision: 9,
        directory: { kind: 'change', change: { changed: [away], removed: [] } },
      },
    ]);
  });

  it('waits until the window has asked', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.setVisible(true);
    pusher.accept(changed);
    expect([sent, pusher.whole()]).toEqual([[], changed]);
  });

  it('spares a hidden window, which has everything once it is shown', () => {
    const { pusher, sent } = pusherAt(loaded);
    const before = pusher.whole();
    pusher.accept({ ...loaded, revision: 7, directory: [bjorn] });
    pusher.accept(changed);
    expect(sent).toEqual([]);
    pusher.setVisible(true);
    const [only] = sent;
    expect(sent.length).toBe(1);
    expect(only && applyPush(before, only)).toEqual(changed);
  });

  it('comes once, and before a hidden window is shown, where it is about to be', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.catchUp();
    const before = pusher.whole();
    pusher.accept(changed);
    pusher.catchUp();
    pusher.setVisible(true);
    expect(sent.map((push) => applyPush(before, push))).toEqual([changed]);
  });

  it('waits for the next page to ask once a page is gone', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.setVisible(true);
    pusher.whole();
    pusher.pageGone();
    pusher.accept(changed);
    expect([sent, pusher.whole()]).toEqual([[], changed]);
  });

  it('is not believed by a window that missed one before it', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.setVisible(true);
    pusher.whole();
    pusher.accept(changed);
    expect(sent[0] && applyPush({ ...loaded, revision: 4 }, sent[0])).toBe(undefined);
  });

  it('tells a hidden window when what it has no longer holds', () => {
    const { pusher, sent } = pusherAt(loaded);
    const before = pusher.whole();
    const offline = { ...changed, freshness: { ...loaded.freshness, state: 'offline' } } as const;
    pusher.accept(offline);
    expect(sent[0] && applyPush(before, sent[0])).toEqual(offline);
  });

  it('gives the same snapshot for the same revision, told or asked for, seen or hidden', () => {
    const { pusher, sent } = pusherAt({ ...loaded, directory: null });
    const before = pusher.whole();
    pusher.accept({ ...changed, freshness: { ...loaded.freshness, state: 'live' } });
    expect(sent[0] && applyPush(before, sent[0])).toEqual(pusher.whole());
  });
});
