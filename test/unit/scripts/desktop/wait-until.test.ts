import { expect, it } from 'vitest';
import { waitUntil } from '../../../../scripts/desktop/wait-until.mjs';

it('waits until the probe has something', async () => {
  const answers = [undefined, undefined, 'there'];
  const found = await waitUntil('It', async () => answers.shift(), { deadlineMs: 5_000 });
  expect(found).toBe('there');
});

it('gives up at the deadline with a sentence', async () => {
  const waiting = waitUntil('The panel', async () => undefined, { deadlineMs: 0 });
  await expect(waiting).rejects.toThrow('The panel was not there after 0 s.');
});

it('gives up at once when told to', async () => {
  const signal = AbortSignal.abort(new Error('Ended by SIGTERM.'));
  const waiting = waitUntil('It', async () => undefined, { deadlineMs: 60_000, signal });
  await expect(waiting).rejects.toThrow('Ended by SIGTERM.');
});
