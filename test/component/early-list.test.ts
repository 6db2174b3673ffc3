import { expect, it, vi } from 'vitest';
import { createBridge } from '../../src/preload/bridge';
import type { IpcListener } from '../../src/preload/ipc';
import { Presence } from '../../src/renderer/presence.svelte';
import { toJson } from '../../src/shared/json';
import { snapshotToJson } from '../../src/shared/packed-snapshot';
import { initialSnapshot } from '../../src/shared/snapshot';
import { settled } from '../fakes/fake-clock';

/** Main, which gives the list of revision 1 to whoever asks, and tells of the revisions after it. */
function setUp() {
  const listeners = new Set<IpcListener>();
  const invoke = vi.fn(async () => snapshotToJson({ ...initialSnapshot, revision: 1 }));
  const bridge = createBridge(
    {
      invoke,
      on: (_name, listener) => listeners.add(listener),
      off: (_name, listener) => listeners.delete(listener),
    },
    { soon: vi.fn(), after: vi.fn() },
  );
  const goOn = (revision: number): void => {
    const push = { ...initialSnapshot, revision, base: revision - 1, directory: { kind: 'same' } };
    for (const listener of listeners) listener({}, toJson(push));
  };
  return { invoke, presence: new Presence(bridge), goOn };
}

it('the list crosses once, whatever main tells before the page listens', async () => {
  const { invoke, presence, goOn } = setUp();
  goOn(2);
  goOn(3);
  presence.connect();
  goOn(4);
  await settled();
  goOn(5);
  expect(presence.snapshot?.revision).toBe(5);
  expect(invoke.mock.calls).toEqual([['get-snapshot']]);
});

it('the list crosses once where main tells nothing', async () => {
  const { invoke, presence } = setUp();
  presence.connect();
  await settled();
  expect([presence.snapshot?.revision, invoke.mock.calls.length]).toEqual([1, 1]);
});
