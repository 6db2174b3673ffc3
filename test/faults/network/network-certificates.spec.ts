import { rm } from 'node:fs/promises';
import { demoColleagues } from '../../../src/main/demo/demo-colleagues';
import { en } from '../../../src/shared/messages/en';
import { runCommand } from '../../e2e/command';
import { expect, forgetKey, KEY, row, signIn, test as base } from '../../e2e/reachable';
import { makeCertificate, type CertificateFlaw } from '../../fakes/fault-server/certificate';
import { FaultServer } from '../../fakes/fault-server/fault-server';
import { faultRow } from '../fault-row';
import { untilListKept } from '../profile-files';
import { makeTrustingHome } from './trusting-home';

const INSECURE = en.trouble.sentence.certificate;

/** Makes Node take every certificate; Chromium must not care. */
const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };

/** Opens the app while it is developed; a packaged one drops it. */
const IGNORE_CERTIFICATES = '--ignore-certificate-errors';

interface SecureServer extends FaultServer {
  /** That of somebody who trusts the authority of its certificate. */
  readonly home: string;
}

const test = base.extend<{
  elsewhere: FaultServer;
  secureServer: (flaw: CertificateFlaw) => Promise<SecureServer>;
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  elsewhere: async ({}, use) => {
    const server = await FaultServer.start({ colleagues: [], keys: [] });
    await use(server);
    await server.close();
  },
  secureServer: async ({ elsewhere }, use) => {
    const servers: SecureServer[] = [];
    await use(async (flaw) => {
      const certificate = await makeCertificate(flaw);
      const started = await FaultServer.start({
        colleagues: demoColleagues(),
        keys: [KEY],
        certificate,
        elsewhere: elsewhere.origin,
      });
      const home = await makeTrustingHome(certificate.authority);
      const server = Object.assign(started, { home });
      servers.push(server);
      await forgetKey(server.baseUrl);
      return server;
    });
    for (const server of servers) {
      await server.close();
      await rm(server.home, { recursive: true });
    }
  },
});

test(
  'a certificate of an authority that the user trusts is good',
  faultRow({
    number: 24,
    fault: 'none: a good certificate of an authority that the user has added',
    expectation: 'the list, so that of the next two only the date or the host is bad',
  }),
  async ({ launch, secureServer }) => {
    const { baseUrl, home } = await secureServer('none');
    const { page } = await launch({ flags: [`--api-url=${baseUrl}`], env: { HOME: home } });
    await signIn(page, KEY);
    await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  },
);

for (const [flaw, isTrusted] of [
  ['self-signed', false],
  ['expired', true],
  ['foreign host', true],
] as const) {
  test(
    `no key goes to a server whose certificate is bad: ${flaw}`,
    faultRow({
      number: 24,
      fault: `certificate: ${flaw}${isTrusted ? ', of a trusted authority' : ''}`,
      expectation: 'told at sign-in; no request, no way round, whatever the environment says',
    }),
    async ({ launch, secureServer }) => {
      const server = await secureServer(flaw);
      const trusting = isTrusted ? { ...env, HOME: server.home } : env;
      const { page } = await launch({ flags: [`--api-url=${server.baseUrl}`], env: trusting });
      await signIn(page, KEY);
      await expect(page.getByText(INSECURE)).toBeVisible();
      await expect(page.getByRole('button', { name: /continue|anyway|ignore|trust/i })).toHaveCount(
        0,
      );
      expect(server.requests).toEqual([]);
    },
  );
}

test(
  'a certificate that turns bad is final, and the list stays',
  faultRow({
    number: 24,
    fault: 'certificate turns bad after a good list',
    expectation:
      'told with the age of the list, by a command too; no request; tried again after a quarter of an hour',
  }),
  async ({ launch, secureServer, executable, profile }) => {
    const server = await secureServer('self-signed');
    const flags = [`--api-url=${server.baseUrl}`, '--poll-interval=1'];
    const good = await launch({ flags: [...flags, IGNORE_CERTIFICATES] });
    await signIn(good.page, KEY);
    await expect(good.page.getByTestId('summary')).toHaveText('12 of 30 available');
    await untilListKept(profile);
    await good.quit();

    const asked = server.requests.length;
    const command = {
      executable,
      profile,
      apiUrl: server.baseUrl,
      env: { ...process.env, ...env },
    };
    const refused = { code: 3, out: '', err: `reachable: ${INSECURE}\n` };
    expect(await runCommand(command, 'status')).toEqual(refused);

    const { page } = await launch({ flags, env });
    await expect(page.getByRole('alert')).toContainText(INSECURE);
    await expect(page.getByText(/Next try in 1[5-7] min\./)).toBeVisible();
    await expect(page.getByTestId('freshness')).toHaveText(/^as of /);
    await expect(row(page, 'Anouk de Vries')).toBeVisible();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.waitForTimeout(1500);
    await expect(page.getByRole('alert')).toContainText(INSECURE);
    expect(server.requests.length).toBe(asked);
  },
);

test(
  'a redirect from https to http is refused',
  faultRow({
    number: 15,
    fault: 'redirect from https to http',
    expectation: 'told; nothing reaches the other server, so no key in clear',
  }),
  async ({ launch, secureServer, elsewhere }) => {
    const server = await secureServer('self-signed');
    server.setFault('redirect 302');
    const { page } = await launch({ flags: [`--api-url=${server.baseUrl}`, IGNORE_CERTIFICATES] });
    await signIn(page, KEY);
    await expect(page.getByText(en.trouble.sentence.redirected)).toBeVisible();
    expect(server.lists.length).toBe(1);
    expect(elsewhere.requests).toEqual([]);
  },
);
