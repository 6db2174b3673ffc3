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

  it('is not believed by a window that missed one before it', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.setVisible(true);
    pusher.whole();
    pusher.accept(changed);
    expect(sent[0] && applyPush({ ...loaded, revision: 4 }, sent[0])).toBe(undefined);
  });

  it('tells a hidden window when what it has no longer holds, without the directory', () => {
    const { pusher, sent } = pusherAt(loaded);
    const before = pusher.whole();
    const freshness = { ...loaded.freshness, state: 'offline' } as const;
    pusher.accept({ ...changed, freshness });
    expect(sent.map(({ directory, freshness: { state } }) => [directory, state])).toEqual([
      [{ kind: 'same' }, 'offline'],
    ]);
    pusher.setVisible(true);
    const after = sent.reduce<Snapshot | undefined>(
      (snapshot, push) => snapshot && applyPush(snapshot, push),
      before,
    );
    expect(after).toEqual({ ...changed, freshness });
  });

  it('takes the colleagues away from a hidden window when they are forgotten', () => {
    const { pusher, sent } = pusherAt(loaded);
    pusher.whole();
    pusher.accept({ ...changed, directory: null });
    expect(sent.map(({ directory }) => directory)).toEqual([{ kind: 'none' }]);
  });
});
