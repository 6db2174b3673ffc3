import type { Page } from '@playwright/test';
import type { Bench } from './bench';
import { bySize, median, type Figure, type Size } from './figure';
import { withPage } from './open-page';
import { NO_POLLS } from './signed-in-profile';

/** "A few": those that a flick of the wheel would bring into sight before the next frame. */
const A_FEW = 12;
const FRAME_MS = 16.7;
const QUERIES = ['anouk', 'lind 12', 'garcia', 'jan 3'];

/** Rows 7, 9 and 10. */
export async function measureList(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [size, profile] of bench.profiles) {
    bench.say(`key strokes, rows drawn and avatars, ${size}`);
    const before = profile.provider.requests.avatars.length;
    const measured = await withPage(bench, profile, NO_POLLS, async ({ page }) => {
      const seen = await scrollThrough(page);
      const fetched = profile.provider.requests.avatars.slice(before);
      const strokes = await typeQueries(page, bench.isQuick ? 2 : QUERIES.length);
      return { seen, fetched, strokes };
    });
    figures.push(...figuresOf(size, measured));
  }
  return figures;
}

interface Seen {
  /** Rows in the document that could not be seen, at the most. */
  readonly unseen: number;
  /** Colleagues that were drawn at some moment. */
  readonly drawn: number;
}

/** To the middle, to the end and back. */
async function scrollThrough(page: Page): Promise<Seen> {
  await page.evaluate(() => {
    const drawn = new Set<string>();
    const note = (): void => {
      for (const { id } of document.querySelectorAll('[role="option"]')) drawn.add(id);
    };
    note();
    new MutationObserver(note).observe(document, { subtree: true, childList: true });
    Object.assign(window, { drawn });
  });
  let unseen = 0;
  for (const share of [0, 0.3, 0.6, 1, 0.6, 0]) {
    await page.evaluate((to) => {
      const scroller = document.querySelector('.scroller') as HTMLElement;
      scroller.scrollTop = to * scroller.scrollHeight;
    }, share);
    await page.waitForTimeout(300);
    const rows = await page.getByRole('option').evaluateAll((options) => {
      const view = document.querySelector('.scroller')?.getBoundingClientRect();
      return options.map((option) => {
        const { top, bottom } = option.getBoundingClientRect();
        return { isSeen: bottom > (view?.top ?? 0) && top < (view?.bottom ?? 0) };
      });
    });
    unseen = Math.max(unseen, rows.filter(({ isSeen }) => !isSeen).length);
  }
  const drawn = await page.evaluate(() => (window as unknown as { drawn: Set<string> }).drawn.size);
  return { unseen, drawn };
}

/** Milliseconds from the key stroke, as the browser dates it, to the end of the frame with the filtered list in it. */
async function typeQueries(page: Page, count: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const strokes: number[] = [];
    let pressedAt = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
    addEventListener('input', () => {
      const startedAt = pressedAt;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => strokes.push(performance.now() - startedAt);
        port2.postMessage(null);
      });
    });
    Object.assign(window, { strokes });
  });
  const field = page.getByRole('searchbox', { name: 'Search colleagues' });
  await field.focus();
  for (const query of QUERIES.slice(0, count)) {
    for (const key of query) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(90 + 7 * Math.random()); // out of step with the frames
    }
    const rows = await page.getByRole('option').allInnerTexts();
    if (rows.length === 0) throw new Error(`Nothing was found for ${query}.`);
    await field.press('Escape');
    await page.waitForTimeout(150);
  }
  return page.evaluate(() => (window as unknown as { strokes: number[] }).strokes);
}

function figuresOf(
  size: Size,
  {
    seen,
    fetched,
    strokes,
  }: { seen: Seen; fetched: readonly string[]; strokes: readonly number[] },
): readonly Figure[] {
  const count = (row: number, what: string, ours: number, most: number): Figure => ({
    ...{ row, what, size, unit: 'count', ours, floor: null, runs: 1 },
    budget: { kind: 'at-most', most },
  });
  const different = new Set(fetched).size;
  return [
    {
      ...{ row: 7, what: 'key stroke to filtered list drawn', size, unit: 'ms', floor: null },
      ours: median(strokes),
      budget: { kind: 'at-most', most: bySize(size, [FRAME_MS, FRAME_MS, FRAME_MS]) },
      runs: strokes.length,
    },
    count(9, 'rows drawn beyond those in sight', seen.unseen, A_FEW),
    count(10, 'avatars fetched beyond rows drawn', Math.max(0, different - seen.drawn), 0),
    count(10, 'avatars fetched twice', fetched.length - different, 0),
    count(
      10,
      'large avatars, no details opened',
      fetched.filter((url) => url.endsWith('/large')).length,
      0,
    ),
  ];
}
