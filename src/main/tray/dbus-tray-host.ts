import { Variant } from '@jellybrick/dbus-next';
import type { Clock } from '../clock';
import { connectSessionBus } from '../session-bus/dbus-session-bus';
import {
  addMatch,
  type BusCall,
  type ConnectSessionBus,
  type SessionBus,
} from '../session-bus/session-bus';
import type { TrayHost } from './tray-host';

/** A bus that does not answer within this time has no tray for us. */
const FIRST_ANSWER_MS = 1_000;
/** A panel that is restarted is back sooner than this; meanwhile nothing is said. */
const ABSENCE_MS = 5_000;

const WATCHER = 'org.kde.StatusNotifierWatcher';
const BUS = 'org.freedesktop.DBus';

/** What can change the answer: the watcher comes or goes, a host registers or leaves, by either way of telling. */
const MATCH_RULES = [
  `type='signal',sender='${BUS}',member='NameOwnerChanged',arg0='${WATCHER}'`,
  `type='signal',sender='${WATCHER}',interface='${WATCHER}',member='StatusNotifierHostRegistered'`,
  `type='signal',sender='${WATCHER}',interface='${WATCHER}',member='StatusNotifierHostUnregistered'`,
  `type='signal',sender='${WATCHER}',interface='org.freedesktop.DBus.Properties',arg0='${WATCHER}'`,
];

const IS_HOST_REGISTERED: BusCall = {
  destination: WATCHER,
  path: '/StatusNotifierWatcher',
  interface: 'org.freedesktop.DBus.Properties',
  member: 'Get',
  signature: 'ss',
  body: [WATCHER, 'IsStatusNotifierHostRegistered'],
  mayStart: false, // it is the desktop's to start
};

/**
 * Linux: present while a host is registered with the StatusNotifierWatcher, the same question that Electron's Tray asks
 * once, when it is made. Without a session bus there is none.
 */
export function createDbusTrayHost(clock: Clock, connect = connectSessionBus): TrayHost {
  return { watch: (listener) => watchHost(clock, connect, listener) };
}

function watchHost(
  clock: Clock,
  connect: ConnectSessionBus,
  listener: (present: boolean) => void,
): () => void {
  let told: boolean | undefined;
  let questions = 0;
  let over = false;
  let cancelTimer = clock.after(FIRST_ANSWER_MS, () => tell(false));

  const tell = (present: boolean): void => {
    cancelTimer();
    if (present !== told) listener((told = present));
  };
  const answered = (present: boolean): void => {
    if (present || told !== true) return tell(present);
    cancelTimer();
    cancelTimer = clock.after(ABSENCE_MS, () => tell(false));
  };
  /** Answers may come in any order around a change; only that to the latest question counts, and none after the end. */
  const ask = async (): Promise<void> => {
    const question = (questions += 1);
    const present = await isHostRegistered(bus);
    if (question === questions && !over) answered(present);
  };
  const end = (): void => {
    over = true;
    cancelTimer();
  };

  const bus = connect({
    signal: () => void ask(),
    end: () => {
      end();
      tell(false);
    },
  });
  void subscribe(bus).then(ask, ask);
  return () => {
    end();
    bus.close();
  };
}

async function subscribe(bus: SessionBus): Promise<void> {
  await Promise.all(MATCH_RULES.map((rule) => bus.call(addMatch(rule))));
}

/** An error reply means that there is no watcher, or that it is none. */
async function isHostRegistered(bus: SessionBus): Promise<boolean> {
  try {
    const [answer] = await bus.call(IS_HOST_REGISTERED);
    return answer instanceof Variant && answer.value === true;
  } catch {
    return false;
  }
}
