/** Those who want to hear of a value. What one of them throws reaches the others neither way. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Returns the end of it. */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.#listeners) {
      try {
        listener(value);
      } catch (error) {
        raise(error);
      }
    }
  }
}

/** Lets a bug be seen, as an unhandled rejection, without ending what goes on. */
export function raise(error: unknown): void {
  void Promise.reject(error);
}
