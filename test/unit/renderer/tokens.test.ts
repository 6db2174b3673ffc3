import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  new URL('../../../src/renderer/styles/tokens.css', import.meta.url),
  'utf8',
);

/** The colours declared in the block that `selector` opens. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  const declarations = block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return new Map([...declarations].map(([, name, value]) => [name ?? '', value ?? '']));
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const light = coloursOf(':root');
const dark = coloursOf(":root[data-theme='dark']");

const PAIRS: readonly (readonly [text: string, background: string])[] = [
  ...['text', 'dim', 'available', 'action', 'error'].map((text) => [text, 'background'] as const),
  ...['text', 'dim', 'available', 'action', 'error'].map((text) => [text, 'soft'] as const),
  ...['text', 'dim', 'available-on-selected', 'action'].map((text) => [text, 'selected'] as const),
  ['on-action', 'action'],
  ['warning', 'warning-soft'],
  ['on-toast', 'toast'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_theme, colours) => {
  it.each(PAIRS)('%s can be read on %s', (text, background) => {
    const ratio = contrast(colours.get(text) ?? '', colours.get(background) ?? '');
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});

it('initials can be read on each of their colours', () => {
  const tones = [...light].filter(([name]) => name.startsWith('tone-'));
  expect(tones).toHaveLength(10);
  for (const [, tone] of tones) expect(contrast(tone, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

it('dark is the same whether the system or the user asks for it', () => {
  expect(coloursOf(":root:not([data-theme='light'])")).toEqual(dark);
});
