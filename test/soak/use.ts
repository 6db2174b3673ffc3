import { setTimeout as delay } from 'node:timers/promises';
import type { Started } from '../bench/launch';

/** Longer than a hidden window is kept here, and shorter. */
const HIDDEN_MS = { givenBack: 4000, kept: 700 };
const QUERIES = ['anouk', 'lindq', 'garcia 1', 'zzz', 'jan'];

/** What a person does with the app in a day, one thing after another, over and over until it is aborted. */
export async function useApp(
  app: Started,
  random: () => number,
  signal: AbortSignal,
  size: number,
): Promise<void> {
  const someone = (): string => `crowd-${String(Math.floor(random() * size)).padStart(5, '0')}`;
  for (let turn = 0; !signal.aborted; turn += 1) {
    await search(app, QUERIES[turn % QUERIES.length] ?? '');
    await app.order('scroll', random());
    const watched = someone();
    await app.order('watch', watched, 'always');
    await delay(300);
    await app.order('watch', watched, 'off');
    await app.order('hide');
    await delay(turn % 3 === 0 ? HIDDEN_MS.givenBack : HIDDEN_MS.kept);
    await app.order('show');
    await delay(1000);
  }
}

/** Types the query and takes it away again. */
export async function search(app: Started, query: string): Promise<void> {
  await app.order('clear');
  for (const key of query) {
    await app.order('type', key);
    await delay(40);
  }
  await delay(200);
  await app.order('clear');
  await app.order('erase');
}
