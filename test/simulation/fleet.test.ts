import { describe, expect, it } from 'vitest';
import { aftermath, peakToMean } from './peak-to-mean';
import {
  networkLoss,
  officeDay,
  outage,
  startTogether,
  stormWithoutRetryAfter,
  stormWithRetryAfter,
} from './scenarios';

/** The provider sees a smooth stream: no ten seconds with more than twice the usual number of requests. */
const LIMIT = 2;
const SLOW = { timeout: 60_000 };

describe('a thousand installations of one company', SLOW, () => {
  it('ask evenly over an office day, and not at all while locked, asleep or paused', async () => {
    const day = await officeDay();
    expect(peakToMean(day, day.span)).toBeLessThan(LIMIT);
    expect(day.log.fromAway).toBe(0);
  });

  it.each([
    ['the provider refuses connections', outage],
    ['the provider answers 429 and names no end', stormWithoutRetryAfter],
    ['the provider answers 429 and names the same end to all', stormWithRetryAfter],
    ['the office has no network', networkLoss],
  ])('are no herd while %s for twenty minutes, nor after it', async (_name, scenario) => {
    const run = await scenario();
    expect(peakToMean(run, run.normal)).toBeLessThan(LIMIT);
    expect(peakToMean(run, run.trouble ?? run.span)).toBeLessThan(LIMIT);
    expect(peakToMean(run, aftermath(run))).toBeLessThan(LIMIT);
    const usual = run.log.mean(run.normal);
    expect(run.log.mean(run.trouble ?? run.span)).toBeLessThan(0.95 * usual); // spared while in trouble
    expect(run.log.mean(aftermath(run))).toBeGreaterThan(0.75 * usual); // and all are back
  });

  it('are out of step soon after they started together', async () => {
    const run = await startTogether();
    expect(peakToMean(run, run.span)).toBeLessThan(LIMIT);
  });
});
