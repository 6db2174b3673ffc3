import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { EarlySnapshot } from '../../../src/preload/early-snapshot';

function setUp() {
  const ipc = Object.assign(new EventEmitter(), { invoke: vi.fn(async () => '"the list"') });
  const early = new EarlySnapshot(ipc);
  const push = (value: string): unknown => ipc.emit('snapshot', {}, value);
  return { ipc, early, push };
}

it('has asked before the page does, and answers once', async () => {
  const { ipc, early } = setUp();
  expect(ipc.invoke.mock.calls).toEqual([['get-snapshot']]);
  expect(await early.takeAnswer()).toBe('"the list"');
  expect(early.takeAnswer()).toBeNull();
  expect(ipc.invoke).toHaveBeenCalledOnce();
});

it('keeps what main tells until the page listens, in its order', () => {
  const { ipc, early, push } = setUp();
  push('first');
  push('second');
  expect(early.takePushes()).toEqual(['first', 'second']);
  expect(ipc.listenerCount('snapshot')).toBe(0);
  push('third');
  expect(early.takePushes()).toEqual([]);
});
