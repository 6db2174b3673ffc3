/** The bytes of an answer in the pieces in which they came; they are joined only for who wants them whole. */
export class HttpBody {
  readonly pieces: readonly Uint8Array[];
  readonly byteLength: number;

  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces;
    this.byteLength = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** A copy, unless there is but one piece. */
  whole(): Uint8Array {
    const [first] = this.pieces;
    return first !== undefined && this.pieces.length === 1 ? first : Buffer.concat(this.pieces);
  }

  /** The first bytes, or all where there are fewer. */
  start(length: number): Uint8Array {
    return Buffer.concat(this.pieces, Math.min(length, this.byteLength));
  }
}
