import type { Clock } from '../clock';
import type { Bounds } from '../settings/app-memory';
import { createSettle, type Settle } from '../settle';
import type { TrayHost } from './tray-host';
import type { TrayView } from './tray-view';

export interface ShownTray {
  show(view: TrayView): void;
  bounds(): Bounds | null;
  destroy(): void;
}

interface Options {
  readonly clock: Clock;
  readonly host: TrayHost;
  readonly create: () => ShownTray;
  readonly view: () => TrayView;
  /** Whether the desktop has a place for the icon: as soon as that is known, then with every change. */
  readonly onPresence: (present: boolean) => void;
}

/** The page draws the same change first, on the same few cores. */
const FOLLOWS_MS = 60;

/** Has an icon in the tray for as long as the desktop has a tray. */
export class TrayPresenter {
  readonly #view: () => TrayView;
  readonly #end: () => void;
  readonly #settle: Settle;
  #tray: ShownTray | null = null;
  #shown: TrayView | null = null;

  constructor({ clock, host, create, view, onPresence }: Options) {
    this.#view = view;
    this.#settle = createSettle(clock, FOLLOWS_MS, () => this.update());
    this.#end = host.watch((present) => {
      if (present) this.#tray ??= create();
      else this.#remove();
      this.update();
      onPresence(present);
    });
  }

  get present(): boolean {
    return this.#tray !== null;
  }

  /** Where the icon is; null where there is none or nobody tells. */
  get bounds(): Bounds | null {
    return this.#tray?.bounds() ?? null;
  }

  /** Something that the icon or its menu shows may have changed. */
  update(): void {
    if (this.#tray === null) return;
    const view = this.#view();
    if (view === this.#shown) return;
    this.#shown = view;
    this.#tray.show(view);
  }

  /** As `update`, a moment later and once for all changes in it. */
  follow(): void {
    this.#settle.stir();
  }

  close(): void {
    this.#end();
    this.#remove();
  }

  #remove(): void {
    this.#tray?.destroy();
    this.#tray = null;
    this.#shown = null;
  }
}
