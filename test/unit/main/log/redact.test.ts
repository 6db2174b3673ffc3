import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createRedaction } from '../../../../src/main/log/redact';
import { canariesIn, OWNER, VISIBLE_CANARIES } from './canaries';

const redact = createRedaction(OWNER);

test.each([
  ['the key in use', 'sent rk_live_Zq8Lm2Xw9Tc4 twice', 'sent [secret] twice'],
  ['a key of somebody else', 'sent sk-proj-83hf73hf84hf', 'sent [secret]'],
  ['a header', 'x-rinkel-api-key: abc', 'x-rinkel-api-key: [secret]'],
  ['a bearer', 'Authorization: Bearer abcdef', 'Authorization: [secret]'],
  ['JSON', '{"token":"abc","n":1}', '{"token":"[secret]","n":1}'],
  [
    'a query and a fragment',
    'GET https://cdn.example/a.png?token=abc#x failed',
    'GET https://cdn.example/a.png?[query] failed',
  ],
  ['user and password', 'proxy http://me:pw@proxy:8080', 'proxy http://[user]@proxy:8080'],
  ['an e-mail address', 'to anouk@example.com now', 'to [e-mail] now'],
  ['an address that is not ASCII', 'to åsa@exämple.se now', 'to [e-mail] now'],
  ['E.164', 'call +31612345678', 'call [number]'],
  ['E.164 with spaces', 'call +31 6 1234 5678', 'call [number]'],
  ['a national number', 'call 06-12 34 56 78', 'call [number]'],
  ['a number with brackets', 'call (020) 123 45 67', 'call [number]'],
  ['the home folder', 'open /home/anouk-devries/.config/x', 'open ~/.config/x'],
  ['its file URL', 'open file:///home/anouk-devries/x', 'open file://~/x'],
  ['another user', 'open /home/bob/x', 'open /home/[user]/x'],
  ['a user of Windows', 'open C:\\Users\\Bob\\x', 'open C:\\Users\\[user]\\x'],
  ['the user in another path', 'open /srv/anouk-devries/x', 'open /srv/[user]/x'],
])('%s is taken out', (_what, text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

test.each([
  'window renderer reloaded',
  '/opt/Reachable/resources/app.asar',
  'net::ERR_CONNECTION_REFUSED',
  'Electron 45.4.1',
  '127.0.0.1:8080',
  'handleRequest (index.cjs:12045:17)',
])('what is nobody’s stays: %s', (text) => {
  expect(redact(text)).toBe(text);
});

test('a home with a space is known, also in a URL', () => {
  const home = 'C:\\Users\\Anouk de Vries';
  const redactHers = createRedaction({ home, userName: 'Anouk de Vries', secrets: () => [] });
  expect(redactHers(`${home}\\AppData and file:///C:/Users/Anouk%20de%20Vries/x`)).toBe(
    '~\\AppData and file:///~/x',
  );
});

test('a key is known in a URL, in JSON and in base64', () => {
  const key = 'a"b/c d&e';
  const redactKey = createRedaction({ home: '', userName: '', secrets: () => [key] });
  const forms = [encodeURIComponent(key), JSON.stringify(key), btoa(key)];
  expect(redactKey(forms.join(' | '))).toBe('[secret] | "[secret]" | [secret]');
});

test('invisible characters do not hide a number, and no line is forged', () => {
  expect(redact('call +316\u200b123\u00ad45678\n2026-01-05 error')).not.toMatch(/\n|5678/);
});

describe('of any text', () => {
  const parts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...VISIBLE_CANARIES),
    fc.constantFrom('token=', 'Bearer ', 'https://h/', '?', '@', '/', '\\Users\\', '[secret]', '~'),
  );
  const text = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''));

  it('redacting twice is redacting once', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(redact(redact(raw))).toBe(redact(raw));
      }),
      { numRuns: 1000 },
    );
  });

  it('no canary between words survives', () => {
    const between = fc.tuple(fc.string(), fc.constantFrom(...VISIBLE_CANARIES), fc.string());
    fc.assert(
      fc.property(between, ([before, canary, after]) => {
        expect(redact(`${before} ${canary} ${after}`)).not.toContain(canary);
      }),
    );
    expect(canariesIn(redact(VISIBLE_CANARIES.join(' ')))).toEqual([]);
  });

  it('the key does not survive anywhere', () => {
    const key = fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(key, fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(secret.trim() === secret && !'[secret] [number]'.includes(secret));
        const knowing = createRedaction({ home: '', userName: '', secrets: () => [secret] });
        expect(knowing(`${before}${secret}${after}`)).not.toContain(secret);
      }),
    );
  });
});
