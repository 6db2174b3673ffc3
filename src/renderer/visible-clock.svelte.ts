import { createSubscriber } from 'svelte/reactivity';

/** The wall clock as reactive state. It ticks only while something on the screen reads it and the window can be seen. */
export class VisibleClock {
  readonly #subscribe: () => void;

  constructor(stepMs: number) {
    this.#subscribe = createSubscriber((update) => {
      let timer: ReturnType<typeof setInterval> | undefined;
      const setTimer = (): void => {
        clearInterval(timer);
        timer = document.hidden ? undefined : setInterval(update, stepMs);
      };
      const onVisibility = (): void => {
        setTimer();
        update();
      };
      setTimer();
      document.addEventListener('visibilitychange', onVisibility);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', onVisibility);
      };
    });
  }

  /** Epoch milliseconds. */
  get now(): number {
    this.#subscribe();
    return Date.now();
  }
}
