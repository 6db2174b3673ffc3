import type { BrowserWindow } from 'electron';
import type { Clock } from '../clock';
import type { Bounds } from '../settings/app-memory';
import { currentArrangement, currentDisplays, watchDisplays } from './electron-displays';
import { askingFor, frameOffset, lessFrame, NO_FRAME } from './frame-offset';
import { isSame, type PlaceMemory } from './place-memory';
import { createSettle, type Settle } from '../settle';
import { windowPlace } from './window-place';

interface PlaceOptions {
  readonly clock: Clock;
  readonly places: PlaceMemory;
  /** The tray icon to hang the window from; null where there is none, or where the window stays where it is put. */
  readonly anchor: () => Bounds | null;
}

/** `moved` and `resized` do not exist on Linux, and `move` comes with every pixel. */
const REST_MS = 500;

/** Puts the window in its place, remembers where it comes to rest, and keeps it inside the displays as they come and go. */
export class PlaceKeeper {
  readonly #window: BrowserWindow;
  readonly #options: PlaceOptions;
  readonly #rest: Settle;
  #arrangement = currentArrangement();
  #asked: Bounds | null = null;
  #frame = NO_FRAME;

  constructor(window: BrowserWindow, options: PlaceOptions) {
    this.#window = window;
    this.#options = options;
    this.#rest = createSettle(options.clock, REST_MS, () => this.#rested());
    const stir = (): void => this.#rest.stir();
    const flush = (): void => this.#rest.flush();
    window.on('move', stir);
    window.on('resize', stir);
    window.on('hide', flush);
    window.on('minimize', flush);
    window.on('close', flush);
    window.on(
      'closed',
      watchDisplays(options.clock, () => this.#displaysChanged()),
    );
  }

  /** To be called before the window appears. */
  place(): void {
    const { places, anchor } = this.#options;
    this.#moveTo(places.recall(currentArrangement()), anchor());
  }

  #moveTo(last: Bounds | null, tray: Bounds | null): void {
    const displays = currentDisplays().map(({ bounds, workArea }) => ({
      bounds,
      workArea: lessFrame(workArea, this.#frame),
    }));
    const place = windowPlace({ last, tray, displays });
    if (place === null || isSame(place, this.#current())) return;
    this.#asked = place;
    this.#window.setBounds(place);
    // Windows measures by the scale of the display that the window comes from; the second time it is there already.
    if (process.platform === 'win32') this.#window.setBounds(place);
    this.#rest.stir();
  }

  /** As it would have to be asked for. */
  #current(): Bounds {
    return askingFor(this.#window.getNormalBounds(), this.#frame);
  }

  #rested(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#asked !== null) this.#learnFrame(this.#asked);
    this.#options.places.remember(currentArrangement(), this.#current());
  }

  #learnFrame(asked: Bounds): void {
    const wasKnown = this.#frame !== NO_FRAME;
    this.#frame = frameOffset(asked, this.#window.getNormalBounds());
    this.#asked = null;
    // Now that the frame is known, it may not fit. Once only: a desktop that tiles would be asked for ever.
    if (!wasKnown) this.#moveTo(this.#current(), null);
  }

  #displaysChanged(): void {
    const before = this.#arrangement;
    this.#arrangement = currentArrangement();
    if (!this.#window.isVisible() || this.#window.isMinimized()) return; // placed when it appears
    if (before === this.#arrangement) this.#moveTo(this.#current(), null);
    else this.place();
  }
}
