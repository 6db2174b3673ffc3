import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, KEY, row, signIn, test as base } from '../e2e/reachable';
import { faultRow } from './fault-row';
import { hasIPv6, openSilentAddress } from './network/silent-address';

interface Proxy {
  /** HOST:PORT */
  readonly address: string;
  /** The URLs that were asked of it. */
  readonly asked: readonly string[];
}

/** Hosts that no resolver knows: what is answered came through the proxy. */
const API_URL = 'https://api.reachable.invalid/v1';

const test = base.extend<{ systemProxy: Proxy; pac: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  systemProxy: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer();
    server.on('connect', ({ url = '' }, socket) => {
      asked.push(url);
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    });
    await use({ address: await listen(server), asked });
    await close(server);
  },
  pac: async ({ systemProxy }, use) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' });
      response.end(`function FindProxyForURL() { return 'PROXY ${systemProxy.address}'; }`);
    });
    await use(`http://${await listen(server)}/proxy.pac`);
    await close(server);
  },
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

for (const how of ['proxy', 'PAC'] as const) {
  test(
    `a request goes by the ${how} of the system, which is told when it refuses`,
    faultRow({
      number: 25,
      fault: how === 'proxy' ? 'system proxy' : 'proxy by PAC',
      expectation:
        'every request goes through it, and none to anybody but the provider; its refusal is told',
    }),
    async ({ launch, systemProxy, pac }) => {
      const flag =
        how === 'PAC' ? `--proxy-pac-url=${pac}` : `--proxy-server=${systemProxy.address}`;
      const { page } = await launch({ flags: [flag, `--api-url=${API_URL}`] });
      await signIn(page, KEY);
      await expect(page.getByRole('alert')).toContainText('The proxy of this network refused');
      expect(new Set(systemProxy.asked)).toEqual(new Set(['api.reachable.invalid:443']));
    },
  );
}

/** By a name that has both addresses, ::1 first; the provider listens at the other one. */
const byName = (server: { readonly baseUrl: string }): string =>
  `--api-url=${server.baseUrl.replace('127.0.0.1', 'localhost')}`;

test(
  'a host whose IPv6 address refuses is reached by IPv4',
  faultRow({ number: 25, fault: 'IPv6 refused', expectation: 'the list comes by IPv4' }),
  async ({ launch, server }) => {
    const { page } = await launch({ flags: [byName(server)] });
    await signIn(page, KEY);
    await expect(row(page, 'Anouk de Vries')).toBeVisible();
  },
);

const BROKEN = {
  number: 25,
  fault: 'broken IPv6: no answer at all',
  expectation: 'asked by IPv6 and then, within seconds, by IPv4: the list comes',
};

if (hasIPv6) {
  test(
    'a host whose IPv6 address says nothing is reached by IPv4',
    faultRow(BROKEN),
    async ({ launch, server }) => {
      const silent = await openSilentAddress(Number(new URL(server.baseUrl).port));
      try {
        const { page } = await launch({ flags: [byName(server)] });
        const asked = expect.poll(silent.isAsked, { intervals: [20] }).toBe(true);
        await signIn(page, KEY);
        await asked;
        await expect(row(page, 'Anouk de Vries')).toBeVisible();
      } finally {
        silent.close();
      }
    },
  );
} else {
  const unshown = 'there is no IPv6 here to be broken';
  test('not shown: broken IPv6', faultRow({ ...BROKEN, unshown }), async () => {
    await expect(openSilentAddress(1)).rejects.toThrow();
  });
}
