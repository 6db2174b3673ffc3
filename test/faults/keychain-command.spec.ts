import { runCommand, type Ended } from '../e2e/command';
import type { PrivateKeyring } from './desktop/private-keyring';
import { expect, KEY, test as base } from './desktop/keychain-test';
import { faultRow } from './fault-row';

/** A keychain that is well answers far sooner; who types a command waits for it. */
const GIVEN_UP_MS = 10_000;

const test = base.extend<{
  commandOn: (keyring: PrivateKeyring, ...args: readonly string[]) => Promise<Ended>;
}>({
  commandOn: async ({ executable, profile, server }, use) => {
    await use((keyring, ...args) => {
      const env = { ...process.env, ...keyring.env };
      return runCommand({ executable, profile, apiUrl: server.baseUrl, env }, ...args);
    });
  },
});

test(
  'a command does not wait for a keychain that hangs',
  faultRow({
    number: 4,
    fault: 'keychain service hung, and a command without a running app',
    expectation: 'ends within seconds with code 3 and a sentence; well again, it answers',
  }),
  async ({ openKeyringWithKey, commandOn }) => {
    const keyring = await openKeyringWithKey();
    keyring.hang();
    const startMs = performance.now();
    expect(await commandOn(keyring, 'status')).toEqual({
      code: 3,
      out: '',
      err: 'reachable: The keychain did not answer in time.\n',
    });
    expect(performance.now() - startMs).toBeLessThan(GIVEN_UP_MS);
    expect((await commandOn(keyring, 'doctor')).out).toMatch(/^wrong +keychain +timeout$/m);
    expect(performance.now() - startMs).toBeLessThan(2 * GIVEN_UP_MS);
    keyring.goOn();
    expect(await commandOn(keyring, 'status')).toMatchObject({
      code: 0,
      out: '12 of 30 available\n',
    });
  },
);

test(
  'a command takes a locked keychain for locked, not for empty',
  faultRow({
    number: 2,
    fault: 'keyring locked, and a command without a running app',
    expectation: 'code 3 and “locked”, never “no key”; the key stays',
  }),
  async ({ openKeyringWithKey, commandOn, server }) => {
    const keyring = await openKeyringWithKey();
    await keyring.lock();
    const locked = { code: 3, out: '', err: 'reachable: The keychain is locked.\n' };
    expect(await commandOn(keyring, 'status')).toEqual(locked);
    await keyring.unlock();
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
  },
);

test(
  'a command says so where no keychain runs',
  faultRow({
    number: 1,
    fault: 'no Secret Service, and a command without a running app',
    expectation: 'code 3 and that none answers, never “no key”',
  }),
  async ({ openKeyringWithKey, commandOn }) => {
    const keyring = await openKeyringWithKey();
    await keyring.kill();
    const { code, err } = await commandOn(keyring, 'status');
    expect(code).toBe(3);
    expect(err).toBe('reachable: No keychain service answers on this computer.\n');
  },
);
