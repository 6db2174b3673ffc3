import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HttpBody } from '../../../../src/main/directory/http-body';

it('of an answer is what came, whole or its start, in however many pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 5 })), fc.nat(30), (pieces, length) => {
      const bytes = pieces.flatMap((piece) => [...piece]);
      const body = new HttpBody(pieces);
      expect(body.byteLength).toBe(bytes.length);
      expect([...body.whole()]).toEqual(bytes);
      expect([...body.start(length)]).toEqual(bytes.slice(0, length));
    }),
  );
});
