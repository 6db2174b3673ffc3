import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../../src/main/releases/release';

const FEED = 'https://updates.example.com/reachable.json';
const read = (json: unknown): ReturnType<typeof parseRelease> =>
  parseRelease(JSON.stringify(json), FEED);

describe('a release', () => {
  it('is a version and a page on the host of the feed', () => {
    const release = read({ version: '0.2.0', url: 'https://updates.example.com/0.2.0', more: 1 });
    expect(release?.version.text).toBe('0.2.0');
    expect(release?.page).toBe('https://updates.example.com/0.2.0');
  });

  it.each([
    'http://updates.example.com/',
    'https://example.com/',
    'https://updates.example.com.evil.example/',
    'https://evil.example/updates.example.com',
    'https://updates.example.com@evil.example/',
    'https://user:pass@updates.example.com/',
    'https://evil.example\\@updates.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    `https://updates.example.com/${'x'.repeat(2000)}`,
    '',
    null,
  ])('with the page %j is none', (url) => {
    expect(read({ version: '0.2.0', url })).toBeUndefined();
  });

  it.each(['', '[]', 'null', '{', '<html>', '{"version":"0.2.0"}'])('%j is none', (text) => {
    expect(parseRelease(text, FEED)).toBeUndefined();
  });

  it('is never anything but https on the host of the feed, whatever comes', () => {
    const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.constant(FEED));
    fc.assert(
      fc.property(url, fc.oneof(fc.constant('0.2.0'), fc.jsonValue()), (page, version) => {
        const release = read({ version, url: page });
        if (release === undefined) return;
        const { protocol, host } = new URL(release.page);
        expect([protocol, host]).toEqual(['https:', 'updates.example.com']);
      }),
    );
  });
});
