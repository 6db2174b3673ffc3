/** The bytes of an answer in the pieces in which they came; they are joined only for who wants them whole. */
export class HttpBody {
  /** As it came. */
  readonly byteLength: number;
  #pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces;
    this.byteLength = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  get pieces(): readonly Uint8Array[] {
    return this.#pieces;
  }

  /** All in one piece, which takes the place of those before. */
  whole(): Uint8Array {
    const [first] = this.#pieces;
    if (first !== undefined && this.#pieces.length === 1) return first;
    const whole = Buffer.concat(this.#pieces);
    this.release();
    this.#pieces = [whole];
    return whole;
  }

  /** The first bytes, or all where there are fewer. */
  start(length: number): Buffer {
    return Buffer.concat(this.#pieces, Math.min(length, this.byteLength));
  }

  /** Gives the memory of all pieces back at once; for 13 MB with every poll the whole heap would be collected each time. */
  release(): void {
    for (const { buffer, byteLength } of this.#pieces) {
      const isAlone = byteLength > 0 && buffer.byteLength === byteLength;
      if (isAlone) (buffer as Partial<Transferable>).transfer?.(0);
    }
    this.#pieces = [];
  }
}

/** Of ES2024; Node 20 has it not. */
interface Transferable {
  transfer(newByteLength: number): unknown;
}
