/** Runs tasks in order of their arrival, at most `limit` at a time. */
export function createTurnstile(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (task) => {
    // A task that ends hands its place straight to the next, so that nobody slips in between.
    if (running < limit) running += 1;
    else await new Promise<void>((proceed) => waiting.push(proceed));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
