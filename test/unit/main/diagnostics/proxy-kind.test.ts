import { expect, test } from 'vitest';
import { proxyKind } from '../../../../src/main/diagnostics/proxy-kind';

test.each([
  ['DIRECT', 'none'],
  ['PROXY proxy.acme.example:8080; DIRECT', 'HTTP proxy'],
  ['HTTPS proxy.acme.example:443', 'HTTPS proxy'],
  ['SOCKS5 10.0.0.1:1080', 'SOCKS proxy'],
  ['proxy.acme.example', 'unknown'],
  ['', 'unknown'],
])('%j is told as %s, without the host', (answer, kind) => {
  expect(proxyKind(answer)).toBe(kind);
});
