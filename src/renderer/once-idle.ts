const LATEST_MS = 500;

/** Runs it once nothing else is to be drawn, but not long after. Returns the end of the wait. */
export function onceIdle(run: () => void, latestMs = LATEST_MS): () => void {
  const handle = requestIdleCallback(run, { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
