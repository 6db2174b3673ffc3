import type { Span } from './request-log';
import type { Run } from './scenarios';

/**
 * Milliseconds. Short enough that a thundering herd fills several windows on its own, and long enough that chance does not:
 * of a stream of 18 requests a second that is purely random, one second in a day has twice as many.
 */
export const WINDOW_MS = 10_000;

/** The busiest window of the span, over the mean of what is normal in this run. */
export function peakToMean({ log, normal }: Run, span: Span): number {
  return log.peak(span, WINDOW_MS) / log.mean(normal);
}

/** From the end of the trouble to the end of the run. */
export function aftermath({ span, trouble }: Run): Span {
  return { fromMs: trouble?.toMs ?? span.fromMs, toMs: span.toMs };
}
