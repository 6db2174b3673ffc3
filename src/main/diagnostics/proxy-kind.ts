const KINDS: ReadonlyMap<string, string> = new Map([
  ['DIRECT', 'none'],
  ['PROXY', 'HTTP proxy'],
  ['HTTPS', 'HTTPS proxy'],
  ['SOCKS', 'SOCKS proxy'],
  ['SOCKS4', 'SOCKS proxy'],
  ['SOCKS5', 'SOCKS proxy'],
  ['QUIC', 'QUIC proxy'],
]);

/** The first choice of what Chromium answers (`PROXY host:port; DIRECT`), as a kind: the host may be an employer's. */
export function proxyKind(answer: string): string {
  const word = /^\s*([A-Z\d]+)(?:[\s;]|$)/i.exec(answer)?.[1]?.toUpperCase() ?? '';
  return KINDS.get(word) ?? 'unknown';
}
