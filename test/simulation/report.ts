import { drawChart, type Panel } from './chart';
import { peakToMean } from './peak-to-mean';
import {
  networkLoss,
  officeDay,
  outage,
  startTogether,
  stormWithoutRetryAfter,
  stormWithRetryAfter,
  type Run,
} from './scenarios';

const SCENARIOS: readonly (readonly [title: string, scenario: () => Promise<Run>])[] = [
  ['An office day', officeDay],
  ['The provider refuses connections', outage],
  ['It answers 429, without a Retry-After', stormWithoutRetryAfter],
  ['It answers 429, until the minute is over', stormWithRetryAfter],
  ['The office has no network', networkLoss],
  ['All start within a minute', startTogether],
];

/** One line a scenario, and the chart of all. */
export async function reportFleet(): Promise<{ lines: readonly string[]; svg: string }> {
  const panels: Panel[] = [];
  for (const [title, scenario] of SCENARIOS) panels.push({ title, run: await scenario() });
  const lines = panels.map(({ title, run }) => {
    const mean = run.log.mean(run.normal).toFixed(1);
    const ratio = peakToMean(run, run.span).toFixed(2);
    return `${title.padEnd(46)} usual ${mean}/s  peak ${ratio} times that  (${run.log.count} requests)`;
  });
  return { lines, svg: drawChart(panels) };
}
