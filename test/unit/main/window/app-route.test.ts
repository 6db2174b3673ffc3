import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appRoute } from '../../../../src/main/window/app-route';
import { avatarUrl } from '../../../../src/shared/avatar-url';
import { parseColleagueId } from '../../../../src/shared/colleague';

const files = new Map([
  ['/index.html', '/out/renderer/index.html'],
  ['/assets/index.js', '/out/renderer/assets/index.js'],
]);
const get = (url: string): ReturnType<typeof appRoute> => appRoute({ method: 'GET', url }, files);

describe('the app’s own protocol serves', () => {
  it('the files of its list', () => {
    expect(get('reachable://app/index.html')).toEqual({
      kind: 'file',
      path: '/out/renderer/index.html',
    });
    expect(get('reachable://app/assets/index.js')).toEqual({
      kind: 'file',
      path: '/out/renderer/assets/index.js',
    });
  });

  it('the picture of any colleague, whatever the id', () => {
    const ids = fc
      .oneof(fc.string(), fc.string({ unit: 'binary' }))
      .map(parseColleagueId)
      .filter((id) => id !== undefined);
    fc.assert(
      fc.property(ids, fc.constantFrom('small', 'large'), (id, size) => {
        expect(get(avatarUrl(id, size))).toEqual({ kind: 'avatar', id, size });
      }),
    );
  });
});

describe('the app’s own protocol has nothing at', () => {
  it.each([
    ['another host', 'reachable://other/index.html'],
    ['another scheme', 'https://app/index.html'],
    ['a port', 'reachable://app:80/index.html'],
    ['a user', 'reachable://me@app/index.html'],
    ['a host that only begins so', 'reachable://app.evil/index.html'],
    ['no host', 'reachable:/index.html'],
    ['the folder', 'reachable://app/'],
    ['a folder', 'reachable://app/assets'],
    ['no path', 'reachable://app'],
    ['a parent', 'reachable://app/../main/index.cjs'],
    ['a parent in between', 'reachable://app/assets/../index.html'],
    ['an encoded parent', 'reachable://app/%2e%2e/main/index.cjs'],
    ['a doubly encoded parent', 'reachable://app/%252e%252e/main/index.cjs'],
    ['an encoded slash', 'reachable://app/..%2fmain/index.cjs'],
    ['a backslash', 'reachable://app/..\\main\\index.cjs'],
    ['an encoded letter', 'reachable://app/%69ndex.html'],
    ['a NUL', 'reachable://app/index.html%00'],
    ['a NUL before another ending', 'reachable://app/index.html%00.js'],
    ['a query', 'reachable://app/index.html?x'],
    ['a trailing slash', 'reachable://app/index.html/'],
    ['a trailing dot', 'reachable://app/index.html.'],
    ['a trailing blank', 'reachable://app/index.html '],
    ['a double slash', 'reachable://app//index.html'],
    ['capital letters', 'reachable://app/INDEX.HTML'],
    ['a capital scheme', 'REACHABLE://app/index.html'],
    ['a stream of a file', 'reachable://app/index.html::$DATA'],
    ['an absolute path', 'reachable://app//etc/passwd'],
    ['a name of every object', 'reachable://app/constructor'],
    ['an avatar of a parent', 'reachable://app/avatar/%2e%2e/small'],
    ['an avatar of a NUL', 'reachable://app/avatar/%00/small'],
    ['an avatar of a broken encoding', 'reachable://app/avatar/%/small'],
    ['an avatar of no size', 'reachable://app/avatar/id'],
    ['an avatar of another size', 'reachable://app/avatar/id/huge'],
    ['an avatar with a query', 'reachable://app/avatar/id/small?token=x'],
    ['an avatar deeper down', 'reachable://app/avatar/a/b/small'],
  ])('%s', (_what, url) => expect(get(url)).toBe(undefined));

  it('any URL but the exact one of a file, by any way of writing it', () => {
    const piece = fc.constantFrom(
      ...['index.html', 'assets', 'index.js', '.', '..', '/', '\\', '%2e', '%2f', '%5c', '%00'],
      ...['?', '#', ':', '@', ' ', '~', '$DATA'],
    );
    const url = fc.array(piece, { maxLength: 8 }).map((all) => `reachable://app/${all.join('')}`);
    fc.assert(
      fc.property(url, (each) => {
        const isFile = [...files.keys()].some((path) => each === `reachable://app${path}`);
        expect(get(each)?.kind).toBe(isFile ? 'file' : undefined);
      }),
    );
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('any URL for %j', (method) => {
    expect(appRoute({ method, url: 'reachable://app/index.html' }, files)).toBe(undefined);
    expect(appRoute({ method, url: 'reachable://app/avatar/id/small' }, files)).toBe(undefined);
  });
});
