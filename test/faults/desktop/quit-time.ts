import { once } from 'node:events';
import type { Running } from '../../e2e/reachable';

/** Whatever is under way, the app is gone within this time. */
export const QUIT_LIMIT_MS = 2_000;

/** Quits as the menu does; resolves to how long it took until the process was gone. */
export async function quitTimeMs({ app }: Running): Promise<number> {
  const ended = once(app.process(), 'exit', { signal: AbortSignal.timeout(5 * QUIT_LIMIT_MS) });
  const start = performance.now();
  // The app may be gone before it has answered.
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
  await ended;
  return performance.now() - start;
}
