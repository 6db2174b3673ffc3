import { sessionBus, type MessageBus } from '@jellybrick/dbus-next';

/** A connection to the session bus, once it is there. */
export function connectToBus(): Promise<MessageBus> {
  const bus = sessionBus();
  return new Promise((resolve, reject) => {
    bus.once('connect', () => resolve(bus));
    bus.on('error' as 'connect', reject);
  });
}
