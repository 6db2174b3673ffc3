import { describe, expect, it } from 'vitest';
import { createAvatarUrlRule } from '../../../../src/main/avatars/allowed-avatar-url';

describe('an avatar URL', () => {
  it.each([
    ['https://cdn.example.com/a?token=x', true],
    ['http://cdn.example.com/a', false],
    ['http://127.0.0.1:8080/a', false],
    ['https://name:word@cdn.example.com/a', false],
    ['file:///etc/passwd', false],
    ['data:image/png;base64,AAAA', false],
    ['nonsense', false],
  ])('%s is allowed: %s', (url, allowed) => {
    expect(createAvatarUrlRule('https://api.example.com/v1')(url)).toBe(allowed);
  });

  it('is allowed on the loopback origin of the API itself, and on no other', () => {
    const isAllowed = createAvatarUrlRule('http://127.0.0.1:8080/v1');
    const urls = ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8081/a', 'http://localhost:8080/a'];
    expect(urls.map(isAllowed)).toEqual([true, false, false]);
  });
});
