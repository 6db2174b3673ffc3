import { describe, expect, it } from 'vitest';
import { DEFAULT_API_URL, parseFlags } from '../../../src/main/flags';

const none = {
  apiUrl: DEFAULT_API_URL,
  demo: false,
  hidden: false,
  language: undefined,
  pollIntervalMs: undefined,
};

describe('the command line', () => {
  it('asks for nothing by default', () => {
    expect(parseFlags(['/usr/bin/reachable'])).toEqual({ ok: true, value: none });
  });

  it('takes every flag, and leaves Chromium its own', () => {
    const argv = ['--api-url=https://example.com/v2/', '--demo', '--hidden', '--lang=sv'];
    const others = ['--poll-interval=1.5', '--user-data-dir=/tmp/x', '--no-sandbox', 'file'];
    expect(parseFlags([...argv, ...others])).toEqual({
      ok: true,
      value: {
        apiUrl: 'https://example.com/v2',
        demo: true,
        hidden: true,
        language: 'sv',
        pollIntervalMs: 1500,
      },
    });
  });

  it.each([
    'http://127.0.0.1:4010',
    'http://127.8.8.8/v1',
    'http://localhost:1/v1',
    'http://[::1]:80/v1',
  ])('allows http to this machine: %s', (url) => {
    expect(parseFlags([`--api-url=${url}`]).ok).toBe(true);
  });

  it.each([
    'http://example.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'ftp://example.com',
    'file:///etc/passwd',
    'https://',
    'nonsense',
    '',
    'https://user@example.com',
    'https://example.com?key=1',
    'https://example.com#x',
  ])('refuses to send the key to %j', (url) => {
    expect(parseFlags([`--api-url=${url}`]).ok).toBe(false);
  });

  it.each([
    '--api-url',
    '--lang=',
    '--lang=xx',
    '--lang=EN',
    '--poll-interval=0',
    '--poll-interval=0.9',
    '--poll-interval=-5',
    '--poll-interval=1e3',
    '--poll-interval=',
    '--poll-interval=999999',
    '--poll-interval',
  ])('refuses %s', (flag) => {
    expect(parseFlags([flag]).ok).toBe(false);
  });

  it('says what it refuses, less what may be a secret', () => {
    const refused = parseFlags(['--api-url=http://me:secret@example.com/v1?token=secret']);
    expect(refused).toEqual({
      ok: false,
      error: expect.stringContaining('http://…@example.com/v1…'),
    });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});
