import { Variant } from '@jellybrick/dbus-next';
import type { Clock } from '../clock';
import { connectSessionBus } from '../session-bus/dbus-session-bus';
import type { BusCall, SessionBus } from '../session-bus/session-bus';
import type { KeychainEntry } from './keychain-protocol';

/** A service that is well answers at once, also while it shows a prompt. */
const ANSWER_MS = 2_000;

const SERVICE = '/org/freedesktop/secrets';

/** Every program on the bus answers it: D-Bus specification, "org.freedesktop.DBus.Peer". */
const PING = call(SERVICE, 'org.freedesktop.DBus.Peer', 'Ping', '');

/** A session in which secrets go over the user's own bus as they are: Secret Service API 0.2, "Transfer of Secrets". */
const OPEN_SESSION = call(
  SERVICE,
  'org.freedesktop.Secret.Service',
  'OpenSession',
  'sv',
  'plain',
  new Variant('s', ''),
);

/** What keytar has libsecret note with each of its entries, beside service and account. */
const KEYTAR_SCHEMA = { 'xdg:schema': 'org.freedesktop.Secret.Generic' };

/** `silent`: it is there, or its bus is, and hangs. `gone`: nobody on the bus has its name, or there is no bus. */
export type SecretServiceState = 'answers' | 'silent' | 'gone';

/** Linux: how the Secret Service is, without starting it; known within two seconds. */
export function secretServiceState(
  clock: Pick<Clock, 'after'>,
  connect = connectSessionBus,
): Promise<SecretServiceState> {
  const ping = async (bus: SessionBus): Promise<SecretServiceState> => {
    await bus.call(PING);
    return 'answers';
  };
  return ask(ping, { silent: 'silent', gone: 'gone' }, clock, connect);
}

/**
 * Linux: the secret of an entry that lies unlocked, without starting the Secret Service or asking the user for anything.
 * null for whatever else there is, within two seconds: it is for keytar to find out and to tell.
 */
export function readUnlockedSecret(
  entry: KeychainEntry,
  clock: Pick<Clock, 'after'>,
  connect = connectSessionBus,
): Promise<string | null> {
  return ask((bus) => findSecret(bus, entry), { silent: null, gone: null }, clock, connect);
}

async function findSecret(
  bus: SessionBus,
  { service, account }: KeychainEntry,
): Promise<string | null> {
  const attributes = { ...KEYTAR_SCHEMA, service, account };
  const search = call(
    SERVICE,
    'org.freedesktop.Secret.Service',
    'SearchItems',
    'a{ss}',
    attributes,
  );
  const [[, session], [unlocked, locked]] = await Promise.all([
    bus.call(OPEN_SESSION),
    bus.call(search),
  ]);
  const items = [unlocked, locked].flat();
  if (items.length !== 1 || items[0] !== [unlocked].flat()[0]) return null; // keytar chooses among copies
  const get = call(String(items[0]), 'org.freedesktop.Secret.Item', 'GetSecret', 'o', session);
  const [secret] = await bus.call(get);
  const bytes: unknown = Array.isArray(secret) ? secret[2] : null;
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : null;
}

/** On a connection of its own, which ends with the answer. */
function ask<T>(
  question: (bus: SessionBus) => Promise<T>,
  without: { readonly silent: T; readonly gone: T },
  clock: Pick<Clock, 'after'>,
  connect: typeof connectSessionBus,
): Promise<T> {
  return new Promise((resolve) => {
    const finish = (answer: T): void => {
      cancel();
      bus.close();
      resolve(answer);
    };
    const cancel = clock.after(ANSWER_MS, () => finish(without.silent));
    const bus = connect({ signal: () => undefined, end: () => finish(without.gone) });
    question(bus).then(finish, () => finish(without.gone));
  });
}

function call(
  path: string,
  of: string,
  member: string,
  signature: string,
  ...body: readonly unknown[]
): BusCall {
  const destination = 'org.freedesktop.secrets';
  return { destination, path, interface: of, member, signature, body, mayStart: false };
}
