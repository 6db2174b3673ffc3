import { screen } from 'electron';
import type { Clock } from '../clock';
import { arrangementOf } from './place-memory';
import { createSettle } from '../settle';
import type { DisplayArea } from './window-place';

/** One change of cable, lid or scale comes as several events. */
const SETTLE_MS = 200;

/** The primary one first. */
export function currentDisplays(): readonly DisplayArea[] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
}

export function currentArrangement(): string {
  return arrangementOf(screen.getAllDisplays());
}

/** Calls `onChange` after displays came, went, moved or changed their panels or scale; returns the end of it. */
export function watchDisplays(clock: Clock, onChange: () => void): () => void {
  let isOver = false;
  const settle = createSettle(clock, SETTLE_MS, () => {
    if (!isOver) onChange();
  });
  const stir = (): void => settle.stir();
  screen.on('display-added', stir);
  screen.on('display-removed', stir);
  screen.on('display-metrics-changed', stir);
  return () => {
    isOver = true;
    screen.off('display-added', stir);
    screen.off('display-removed', stir);
    screen.off('display-metrics-changed', stir);
  };
}
