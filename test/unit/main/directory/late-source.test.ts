import { expect, it, vi } from 'vitest';
import type { ApiKey } from '../../../../src/shared/api-key';
import { ok } from '../../../../src/shared/result';
import type { DirectoryRead } from '../../../../src/main/directory/directory-source';
import { lateSource } from '../../../../src/main/directory/late-source';

const key = 'a-key' as ApiKey;

function setUp() {
  const answer = ok({} as DirectoryRead);
  const read = vi.fn(async () => answer);
  let begin = (): void => undefined;
  const source = lateSource({ read }, new Promise<void>((resolve) => (begin = resolve)));
  return { source, read, answer, begin: () => begin() };
}

it('is read once its time has come', async () => {
  const { source, read, answer, begin } = setUp();
  const { signal } = new AbortController();
  const reading = source.read(key, signal);
  await Promise.resolve();
  expect(read).not.toHaveBeenCalled();
  begin();
  expect(await reading).toBe(answer);
  expect(read.mock.calls).toEqual([[key, signal, undefined]]);
});

it('is not read for who has called it off meanwhile', async () => {
  const { source, read, begin } = setUp();
  const controller = new AbortController();
  const reading = source.read(key, controller.signal);
  controller.abort();
  begin();
  await expect(reading).rejects.toThrow();
  expect(read).not.toHaveBeenCalled();
});
