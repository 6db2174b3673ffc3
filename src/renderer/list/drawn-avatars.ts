/** Some screens full of rows; 25 kB each, on most displays. */
const MOST = 48;

/** Small pictures of rows that went out of sight, as they were drawn: who comes back has theirs at once. */
export class DrawnAvatars {
  /** By their URL; those that went first go first. */
  readonly #canvases = new Map<string, HTMLCanvasElement>();

  keep(url: string, canvas: HTMLCanvasElement): void {
    this.#canvases.delete(url);
    this.#canvases.set(url, canvas);
    const [first] = this.#canvases.keys();
    if (first !== undefined && this.#canvases.size > MOST) this.#canvases.delete(first);
  }

  /** It is another row's from now on. */
  take(url: string): HTMLCanvasElement | null {
    const canvas = this.#canvases.get(url) ?? null;
    this.#canvases.delete(url);
    return canvas;
  }

  clear(): void {
    this.#canvases.clear();
  }
}
