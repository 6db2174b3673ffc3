import { peakToMean, WINDOW_MS } from './peak-to-mean';
import type { Span } from './request-log';
import { FLEET, type Run } from './scenarios';

export interface Panel {
  readonly title: string;
  readonly run: Run;
}

const WIDTH = 760;
const PANEL = { height: 132, plot: 72, top: 34, left: 44, right: 100 };
const HEAD = 52;
const HOUR_MS = 3_600_000;

/** Mid-tones, to be read on a white page and on a dark one. */
const STYLE = `text{font:12px system-ui,sans-serif;fill:#7d8590}.title{font-weight:600}.line{fill:none;stroke:#3b82d6;stroke-width:1}
.mean{stroke:#7d8590;stroke-width:1}.limit{stroke:#d1603d;stroke-width:1;stroke-dasharray:4 3}.limit-text{fill:#d1603d}
.trouble{fill:#d1603d;fill-opacity:.14}.axis{stroke:#7d8590;stroke-opacity:.5}`;

/** Requests per second that a thousand installations make, one panel a scenario. */
export function drawChart(panels: readonly Panel[]): string {
  const height = HEAD + panels.length * PANEL.height;
  const title = `Requests per second from ${FLEET} installations of one company`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
<style>${STYLE}</style>
<text class="title" x="${PANEL.left}" y="18" style="font-size:14px">${title}</text>
<text x="${PANEL.left}" y="36">Mean over every ${WINDOW_MS / 1000} seconds. Shaded: in trouble. Simulated with the app’s own schedule.</text>
${panels.map((panel, index) => drawPanel(panel, HEAD + index * PANEL.height)).join('\n')}
</svg>
`;
}

function drawPanel({ title, run }: Panel, top: number): string {
  const { log, span, normal, trouble } = run;
  const mean = log.mean(normal);
  const scale = scaleOf(span, 2.2 * mean);
  const right = scale.x(span.toMs);
  const end = right + 6;
  return `<g transform="translate(0 ${top})">
<text class="title" x="${PANEL.left}" y="24">${title}</text>
<text x="${right}" y="24" text-anchor="end">busiest: ${peakToMean(run, span).toFixed(2)} × usual</text>
${trouble === null ? '' : shade(scale, trouble)}
${level('mean', scale, span, mean)}
<text x="${end}" y="${scale.y(mean) + 4}">usual ${mean.toFixed(0)}/s</text>
${level('limit', scale, span, 2 * mean)}
<text class="limit-text" x="${end}" y="${scale.y(2 * mean) + 4}">2 × usual</text>
<path class="line" d="${path(scale, run)}"/>
${axis(scale, span)}
</g>`;
}

interface Scale {
  x(timeMs: number): number;
  y(rate: number): number;
}

function scaleOf({ fromMs, toMs }: Span, top: number): Scale {
  const width = WIDTH - PANEL.left - PANEL.right;
  return {
    x: (timeMs) => round(PANEL.left + (width * (timeMs - fromMs)) / (toMs - fromMs)),
    y: (rate) => round(PANEL.top + PANEL.plot * (1 - rate / top)),
  };
}

function path(scale: Scale, { log, span }: Run): string {
  const points = log
    .rates(span, WINDOW_MS)
    .map((rate, index) => `${scale.x(span.fromMs + (index + 0.5) * WINDOW_MS)} ${scale.y(rate)}`);
  return `M${points.join('L')}`;
}

function shade(scale: Scale, { fromMs, toMs }: Span): string {
  const x = scale.x(fromMs);
  return `<rect class="trouble" x="${x}" y="${PANEL.top}" width="${round(scale.x(toMs) - x)}" height="${PANEL.plot}"/>`;
}

function level(name: string, scale: Scale, { fromMs, toMs }: Span, rate: number): string {
  const y = scale.y(rate);
  return `<line class="${name}" x1="${scale.x(fromMs)}" x2="${scale.x(toMs)}" y1="${y}" y2="${y}"/>`;
}

function axis(scale: Scale, span: Span): string {
  const stepMs = span.toMs - span.fromMs > 6 * HOUR_MS ? HOUR_MS : HOUR_MS / 6;
  const labels = [];
  for (let timeMs = span.fromMs; timeMs <= span.toMs; timeMs += stepMs) {
    labels.push(
      `<text x="${scale.x(timeMs)}" y="${PANEL.top + PANEL.plot + 16}" text-anchor="middle">${clock(timeMs)}</text>`,
    );
  }
  const zero = scale.y(0);
  return `<line class="axis" x1="${PANEL.left}" x2="${scale.x(span.toMs)}" y1="${zero}" y2="${zero}"/>
<text x="${PANEL.left - 6}" y="${zero + 4}" text-anchor="end">0</text>
${labels.join('')}`;
}

function clock(timeMs: number): string {
  const minutes = Math.round(timeMs / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
