import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryContent } from '../../../../src/main/directory/directory-source';
import { parseDirectory } from '../../../../src/main/directory/parse-directory';
import type { ColleagueId } from '../../../../src/shared/colleague';
import documentedAnswer from '../../../fixtures/documented-answer.json';

const [documented = {}] = documentedAnswer.data;

/** Any JSON, with keys that only JSON can make. */
const json = fc.oneof(
  fc.jsonValue(),
  fc.jsonValue().map((value) => ({ ['__proto__']: value, constructor: value, toString: 5 })),
);

const someId = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
  fc.string({ unit: 'binary' }),
  json,
);

/** The documented record, in which any field may be any JSON or missing. */
const record = fc
  .tuple(
    someId,
    fc.record(
      Object.fromEntries(
        Object.entries(documented).map(([name, value]) => [
          name,
          fc.oneof(fc.constant(value), json, fc.string({ unit: 'binary' })),
        ]),
      ),
      { requiredKeys: [] },
    ),
  )
  .map(([id, fields]) => ({ ...fields, id }));

const records = fc.array(fc.oneof(record, json), { maxLength: 20 });

function read(data: readonly unknown[]): DirectoryContent | undefined {
  // Through text and back, as it comes: that is what makes an own `__proto__`.
  const result = parseDirectory(JSON.parse(JSON.stringify({ data })));
  return result.ok ? result.value : undefined;
}

describe('whatever the provider answers', () => {
  it('is read without an error', () => {
    fc.assert(fc.property(json, (raw) => void parseDirectory(raw)));
    fc.assert(fc.property(records, (data) => void read(data)));
  });

  it('gives each id once and in order, and counts the rest', () => {
    fc.assert(
      fc.property(records, (data) => {
        const value = read(data);
        const ids = value?.directory.map(({ id }) => id) ?? [];
        expect(ids).toEqual([...new Set(ids)].sort());
        if (value !== undefined) expect(ids.length + value.droppedRecords).toBe(data.length);
      }),
    );
  });

  it('makes nobody available who was not said to be', () => {
    fc.assert(
      fc.property(records, (data) => {
        const said = new Set(
          data
            .filter(
              (item) => (item as { availability?: unknown } | null)?.availability === 'AVAILABLE',
            )
            .map((item) => (item as { id?: unknown }).id),
        );
        const available = (read(data)?.directory ?? []).filter(
          ({ availability }) => availability === 'available',
        );
        expect(available.every(({ id }) => said.has(id))).toBe(true);
      }),
    );
  });

  it('gives everyone a name that can be seen, initials, and a picture or none', () => {
    fc.assert(
      fc.property(records, (data) => {
        const value = read(data);
        for (const { id, fullName, initials, hasAvatar } of value?.directory ?? []) {
          expect(fullName).not.toBe('');
          expect([...new Intl.Segmenter().segment(initials)].length).toBeLessThanOrEqual(3);
          expect(hasAvatar).toBe(value?.avatars.has(id));
        }
      }),
    );
  });

  it('of one colleague does not depend on the records of the others', () => {
    fc.assert(
      fc.property(records, records, (before, after) => {
        const good = { ...documented, id: 'the one' };
        const alone = read([good]);
        const among = read([...before, good, ...after]);
        const pick = (value: DirectoryContent | undefined) =>
          value?.directory.find(({ id }) => id === 'the one');
        expect(pick(among)).toEqual(pick(alone));
      }),
    );
  });

  it('keeps exactly the avatar URLs that are valid http URLs', () => {
    const host = fc.constantFrom(
      'example.com',
      '127.0.0.1:80',
      '[::1]',
      'a b',
      '1.2.3.999',
      'x:99999',
    );
    const url = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.webAuthority({ withPort: true, withUserInfo: true }).map((it) => `http://${it}/x`),
      fc.tuple(host, fc.string()).map(([name, rest]) => `https://${name}${rest}`),
      fc.string({ unit: 'binary' }).map((text) => `HTTPS://${text}`),
      fc.string(),
    );
    fc.assert(
      fc.property(url, (small) => {
        const kept = read([{ id: 'a', avatarUrls: { small } }])?.avatars.get(
          'a' as ColleagueId,
        )?.small;
        // The URL parser itself forgives edges of white space and line breaks in a host; those are left out here.
        const plain = /^https?:\/\/[^/?#\\\s\p{Cc}]+(?:[/?#\\]|$)/iu.test(small);
        expect(kept).toBe(plain && URL.canParse(small) ? small : undefined);
      }),
    );
  });
});
