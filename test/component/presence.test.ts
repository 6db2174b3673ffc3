import { expect, it } from 'vitest';
import { Presence } from '../../src/renderer/presence.svelte';
import type { ReachableApi } from '../../src/shared/ipc';
import { toJson, type Json } from '../../src/shared/json';
import { snapshotToJson } from '../../src/shared/packed-snapshot';
import { initialSnapshot, type SnapshotPush } from '../../src/shared/snapshot';
import { settled } from '../fakes/fake-clock';

const revision = (number: number) => ({ ...initialSnapshot, revision: number });

/** The push that makes `base` into the revision after it. */
const pushAfter = (base: number): SnapshotPush => ({
  ...revision(base + 1),
  base,
  directory: { kind: 'same' },
});

/** A main process that answers each question when it is told to. */
function setUp() {
  const asked: ((answer: unknown) => void)[] = [];
  let push: (value: Json<SnapshotPush>) => void = () => undefined;
  const api = {
    request: () => new Promise((resolve) => asked.push(resolve)),
    on: (_name: string, listener: typeof push) => {
      push = listener;
      return () => undefined;
    },
  } as unknown as ReachableApi;
  const presence = new Presence(api);
  presence.connect();
  return {
    presence,
    asked,
    push: (value: SnapshotPush) => push(toJson(value)),
    answer: async (number: number) => {
      asked.shift()?.(snapshotToJson(revision(number)));
      await settled();
    },
  };
}

it('puts what came while it asked onto the answer, and asks no more', async () => {
  const { presence, asked, push, answer } = setUp();
  push(pushAfter(3));
  push(pushAfter(4));
  push(pushAfter(5));
  await answer(4);
  expect(presence.snapshot?.revision).toBe(6);
  expect(asked).toEqual([]);
});

it('asks again where the answer is older than what came', async () => {
  const { presence, asked, push, answer } = setUp();
  push(pushAfter(6));
  await answer(4);
  expect(presence.snapshot?.revision).toBe(4);
  expect(asked).toHaveLength(1);
  await answer(7);
  expect(presence.snapshot?.revision).toBe(7);
  expect(asked).toEqual([]);
});

it('asks for the whole where a push is missing', async () => {
  const { presence, asked, push, answer } = setUp();
  await answer(1);
  push(pushAfter(2));
  expect(asked).toHaveLength(1);
  await answer(3);
  push(pushAfter(2));
  push(pushAfter(3));
  expect(presence.snapshot?.revision).toBe(4);
  expect(asked).toEqual([]);
});

it('puts what comes while it begins to listen onto the answer, too, and asks once', async () => {
  const answers: ((answer: unknown) => void)[] = [];
  const presence = new Presence({
    request: () => new Promise((resolve) => answers.push(resolve)),
    on: (_name: string, listener: (value: Json<SnapshotPush>) => void) => {
      listener(toJson(pushAfter(1)));
      listener(toJson(pushAfter(2)));
      return () => undefined;
    },
  } as unknown as ReachableApi);
  presence.connect();
  expect(answers).toHaveLength(1);
  answers[0]?.(snapshotToJson(revision(1)));
  await settled();
  expect([presence.snapshot?.revision, answers.length]).toEqual([3, 1]);
});
