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
    const [first, ...others] = this.pieces;
    return first !== undefined && others.length === 0 ? first : Buffer.concat(this.pieces);
  }

  /** The first bytes, or all where there are fewer. */
  start(length: number): Uint8Array {
    const needed: Uint8Array[] = [];
    for (let index = 0, left = length; left > 0; index += 1) {
      const piece = this.pieces[index]?.subarray(0, left);
      if (piece === undefined) break;
      needed.push(piece);
      left -= piece.byteLength;
    }
    return Buffer.concat(needed);
  }
}
