import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPictureLinks,
  renewedLink,
  renewPictureLinks,
} from '../../../../src/main/directory/picture-links';

const link = (size: string, token: string): string =>
  `https://api.example.com/users/anouk/avatar/${size}?token=${token}`;

/** What of the body is a token. */
function tokensIn(body: string): readonly string[] {
  const bytes = Buffer.from(body);
  const { tokens } = findPictureLinks([bytes]);
  return tokens.flatMap((start, index) =>
    index % 2 === 0 ? [bytes.toString('utf8', start, tokens[index + 1])] : [],
  );
}

function textOf(body: string): Uint8Array {
  return findPictureLinks([Buffer.from(body)]).text;
}

function cutAt(body: Buffer, cuts: readonly number[]): Buffer[] {
  const at = [0, ...[...cuts].sort((a, b) => a - b), body.length];
  return at.slice(1).map((end, index) => body.subarray(at[index], end));
}

describe('the links of pictures', () => {
  it('have their tokens found, however the answer is spaced', () => {
    const urls = { small: link('small', 'a.b-c_d'), large: link('large', 'e%3D&f=1') };
    const answer = { data: [{ id: 'anouk', avatarUrls: urls }] };
    expect(tokensIn(JSON.stringify(answer))).toEqual(['a.b-c_d', 'e%3D&f=1']);
    expect(tokensIn(JSON.stringify(answer, null, 2))).toEqual(['a.b-c_d', 'e%3D&f=1']);
  });

  it.each([
    ['a name', { fullName: 'https://example.com/?token=t' }],
    ['a name with a link in quotes', { fullName: '"small":"https://example.com/?token=t' }],
    ['an address that is no link', { small: 'javascript:?token=t' }],
    ['a link with an escape in its token', { small: 'https://example.com/?token=t\n' }],
    ['a link with a quote in it', { small: 'https://example.com/"?token=t"' }],
    ['a link with more than plain signs', { small: 'https://exämple.com/?token=t' }],
    ['a link too long', { small: link('small', 't'.repeat(5000)) }],
    ['a link without a token', { small: 'https://example.com/?key=t' }],
  ])('are not seen in %s', (_, record) => {
    expect(tokensIn(JSON.stringify({ data: [record] }))).toEqual([]);
  });

  it('are the same in however many pieces the answer comes', () => {
    const users = Array.from({ length: 20 }, (_, index) => ({
      avatarUrls: { small: link('small', 't'.repeat(index * 190)), large: link('large', 'u') },
      fullName: `Anouk ${'?token='.repeat(index % 3)}`,
    }));
    const body = Buffer.from(JSON.stringify({ data: users }));
    const whole = findPictureLinks([body]);
    expect(whole.tokens.length).toBe(4 * users.length);
    fc.assert(
      fc.property(fc.array(fc.nat(body.length), { maxLength: 30 }), (cuts) => {
        const { tokens, text } = findPictureLinks(cutAt(body, cuts));
        expect(tokens).toEqual(whole.tokens);
        expect(Buffer.compare(text, whole.text)).toBe(0);
      }),
    );
  });

  it('are not seen where the answer breaks off', () => {
    expect(tokensIn('{"data":[{"avatarUrls":{"small":"https://example.com/?token=t')).toEqual([]);
    expect(tokensIn('?token=t"')).toEqual([]);
  });
});

describe('the links of a later answer', () => {
  const answerWith = (tokens: readonly string[]): Buffer =>
    Buffer.from(
      JSON.stringify({
        data: tokens.map((token, index) => ({
          fullName: 'Anouk',
          avatarUrls: { small: link(`${index}`, token), large: link('large', 'same') },
        })),
      }),
    );
  const earlier = ['abcdef', 'g', '', 'hijk'];
  const known = findPictureLinks([answerWith(earlier)]);

  it('are those that would be found, where the tokens are as long, in however many pieces it comes', () => {
    const plain = fc.constantFrom(...'azAZ09.-_~%&=?/:');
    const tokens = fc.tuple(
      ...earlier.map(({ length }) =>
        fc.string({ unit: plain, minLength: length, maxLength: length }),
      ),
    );
    fc.assert(
      fc.property(tokens, fc.array(fc.nat(700), { maxLength: 20 }), (later, cuts) => {
        const body = answerWith(later);
        const { text, ...found } = findPictureLinks([body]);
        const renewed = renewPictureLinks(cutAt(body, cuts), known);
        expect(renewed).toMatchObject(found);
        expect(Buffer.from(renewed?.text ?? []).toString()).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it.each([
    ['another length', answerWith(['abcdefg', 'g', '', 'hijk'])],
    ['a quote in the place of a token', quoted('abc"ef')],
    ['a backslash in the place of a token', quoted('abc\\ef')],
    ['a space in the place of a token', quoted('abc ef')],
    ['more than plain signs in the place of a token', quoted('abcdé')],
    ['less', answerWith(earlier).subarray(0, -1)],
  ])('are to be found anew in one with %s', (_, body) => {
    expect(renewPictureLinks([body], known)).toBeNull();
  });

  function quoted(token: string): Buffer {
    return Buffer.from(answerWith(earlier).toString().replace('abcdef', token));
  }
});

describe('a link', () => {
  const later = textOf(
    JSON.stringify({
      data: [{ avatarUrls: { small: link('small', 'new'), large: link('large', 'newer') } }],
    }),
  );

  it('is renewed by the later answer', () => {
    expect(renewedLink(link('small', 'old'), later)).toBe(link('small', 'new'));
    expect(renewedLink(link('large', 'old'), later)).toBe(link('large', 'newer'));
  });

  it('stays as it is where the later answer has none like it', () => {
    const other = 'https://api.example.com/users/an/avatar/small?token=old';
    expect(renewedLink(other, later)).toBe(other);
    expect(renewedLink(link('small', 'old'), null)).toBe(link('small', 'old'));
    expect(renewedLink('https://example.com/a.png', later)).toBe('https://example.com/a.png');
  });

  it('stays as it is where only the token tells it from another', () => {
    const two = Buffer.from(`"${link('small', 'anouk')}""${link('small', 'bram')}"`);
    expect(renewedLink(link('small', 'old'), two)).toBe(link('small', 'old'));
  });
});
