import { describe, expect, it } from 'vitest';
import { isOwnFrame } from '../../../../src/main/window/own-frame';

const top = (url: string): Parameters<typeof isOwnFrame>[0] => ({ url, parent: null });

describe('the sender of a message is our own page', () => {
  it.each(['reachable://app/index.html', 'reachable://app/', 'reachable://app/index.html#x'])(
    'at %s',
    (url) => expect(isOwnFrame(top(url), undefined)).toBe(true),
  );

  it('at the development server, while there is one', () => {
    const url = 'http://localhost:5173/index.html';
    expect(isOwnFrame(top(url), 'http://localhost:5173')).toBe(true);
    expect(isOwnFrame(top(url), undefined)).toBe(false);
    expect(isOwnFrame(top('http://localhost:5174/'), 'http://localhost:5173')).toBe(false);
  });
});

describe('the sender of a message is a stranger', () => {
  it.each([
    'https://app/index.html',
    'reachable://application/index.html',
    'reachable://app.example.com/',
    'reachable://app:80/',
    'reachable:app',
    'reachables://app/',
    'https://example.com/#reachable://app/',
    'file:///reachable://app/index.html',
    'data:text/html,reachable://app/',
    'about:blank',
    'about:srcdoc',
    'blob:reachable://app/x',
    'not a URL',
    '',
  ])('at %j', (url) => expect(isOwnFrame(top(url), undefined)).toBe(false));

  it('in a frame inside of our page, or one that is gone', () => {
    const inner = { url: 'reachable://app/index.html', parent: {} };
    expect(isOwnFrame(inner, undefined)).toBe(false);
    expect(isOwnFrame(null, undefined)).toBe(false);
  });
});
