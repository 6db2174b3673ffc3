/** When requests came, milliseconds since midnight, in order. */
export class RequestLog {
  readonly #times: number[] = [];
  /** Requests of installations that were locked, asleep or paused. */
  fromAway = 0;

  get count(): number {
    return this.#times.length;
  }

  add(timeMs: number): void {
    this.#times.push(timeMs);
  }

  /** Requests per second, over each of the windows that the span is cut into. */
  rates(span: Span, windowMs: number): readonly number[] {
    const windows = Math.floor((span.toMs - span.fromMs) / windowMs);
    const counts = new Array<number>(windows).fill(0);
    for (const time of this.#times) {
      const index = Math.floor((time - span.fromMs) / windowMs);
      if (index >= 0 && index < windows) counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts.map((count) => (count * 1000) / windowMs);
  }

  /** Requests per second over the whole span. */
  mean(span: Span): number {
    return this.rates(span, span.toMs - span.fromMs)[0] ?? 0;
  }

  /** The busiest window, in requests per second. */
  peak(span: Span, windowMs: number): number {
    return Math.max(...this.rates(span, windowMs));
  }
}

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}
