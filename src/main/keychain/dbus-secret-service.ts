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

/** Linux: whether the Secret Service still answers; false within two seconds where it hangs or is gone. */
export function secretServiceAnswers(clock: Clock, connect = connectSessionBus): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (answers: boolean): void => {
      cancel();
      bus.close();
      resolve(answers);
    };
    const cancel = clock.after(ANSWER_MS, () => finish(false));
    const bus = connect({ signal: () => undefined, end: () => finish(false) });
    bus.call(PING).then(
      () => finish(true),
      () => finish(false),
    );
  });
}
