/** The desktop's list of shortcuts. */
export interface ShortcutRegistry {
  /** False if the shortcut could not be had: another program has it, or it is none. */
  readonly register: (accelerator: string) => boolean;
  readonly unregister: (accelerator: string) => void;
}

interface Options {
  readonly registry: ShortcutRegistry;
  /** The one that worked last, in an earlier run maybe. */
  readonly lastWorking: string | null;
  /** Another one works from now on, or none. */
  readonly onWorking: (accelerator: string | null) => void;
}

/** Holds the wanted shortcut; where it can't be had, the last one that worked. */
export class ShortcutKeeper {
  readonly #registry: ShortcutRegistry;
  readonly #onWorking: (accelerator: string | null) => void;
  #lastWorking: string | null;
  #held: string | null = null;
  #refused = false;
  #wanted: string | null = null;
  #isSuspended = false;

  constructor({ registry, lastWorking, onWorking }: Options) {
    this.#registry = registry;
    this.#lastWorking = lastWorking;
    this.#onWorking = onWorking;
  }

  /** The wanted shortcut could not be had. */
  get refused(): boolean {
    return this.#refused;
  }

  /** A refused shortcut is asked for again with every call: the program that has it may be gone. */
  want(accelerator: string | null): void {
    this.#wanted = accelerator;
    if (!this.#isSuspended) this.#ask(accelerator);
  }

  /** Lets go of the shortcut until `resume`: while another is recorded, pressing it must reach the window. */
  suspend(): void {
    this.#isSuspended = true;
    this.release();
  }

  resume(): void {
    if (!this.#isSuspended) return;
    this.#isSuspended = false;
    this.#ask(this.#wanted);
  }

  #ask(accelerator: string | null): void {
    const isHeld = accelerator === this.#held;
    this.#refused = !isHeld && accelerator !== null && !this.#registry.register(accelerator);
    if (this.#refused) this.#fallBack();
    else this.#keep(accelerator);
  }

  /** Also at quit. */
  release(): void {
    if (this.#held !== null) this.#registry.unregister(this.#held);
    this.#held = null;
  }

  #keep(accelerator: string | null): void {
    if (accelerator !== this.#held) this.release();
    this.#held = accelerator;
    if (accelerator === this.#lastWorking) return;
    this.#lastWorking = accelerator;
    this.#onWorking(accelerator);
  }

  #fallBack(): void {
    const last = this.#lastWorking;
    if (this.#held === null && last !== null && this.#registry.register(last)) this.#held = last;
  }
}
