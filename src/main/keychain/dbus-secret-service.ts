import type { Clock } from '../clock';
import { connectSessionBus } from '../session-bus/dbus-session-bus';
import type { BusCall } from '../session-bus/session-bus';

/** A service that is well answers a ping at once, also while it shows a prompt. */
const ANSWER_MS = 2_000;

/** Every program on the bus answers it: D-Bus specification, "org.freedesktop.DBus.Peer". */
const PING: BusCall = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.DBus.Peer',
  member: 'Ping',
  signature: '',
  body: [],
  mayStart: false,
};

/** `silent`: it is there, or its bus is, and hangs. `gone`: nobody on the bus has its name, or there is no bus. */
export type SecretServiceState = 'answers' | 'silent' | 'gone';

/** Linux: how the Secret Service is, without starting it; known within two seconds. */
export function secretServiceState(
  clock: Pick<Clock, 'after'>,
  connect = connectSessionBus,
): Promise<SecretServiceState> {
  return new Promise((resolve) => {
    const finish = (state: SecretServiceState): void => {
      cancel();
      bus.close();
      resolve(state);
    };
    const cancel = clock.after(ANSWER_MS, () => finish('silent'));
    const bus = connect({ signal: () => undefined, end: () => finish('gone') });
    bus.call(PING).then(
      () => finish('answers'),
      () => finish('gone'),
    );
  });
}
