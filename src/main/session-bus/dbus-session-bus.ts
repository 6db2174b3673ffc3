import {
  Message,
  MessageFlag,
  MessageType,
  sessionBus,
  type MessageBus,
} from '@jellybrick/dbus-next';
import { EventEmitter } from 'node:events';
import type { BusCall, ConnectSessionBus } from './session-bus';

export const connectSessionBus: ConnectSessionBus = (listener) => {
  const bus = sessionBus();
  let open = true;
  const close = (): void => {
    open = false;
    bus.disconnect();
  };
  const end = (): void => {
    if (!open) return;
    close();
    listener.end();
  };
  const events: EventEmitter = bus;
  events.on('error', end);
  connectionOf(bus)?.once('end', end);
  bus.once('connect', () => {
    if (!open) bus.disconnect(); // closed before there was anything to close
  });
  bus.on('message', (message) => {
    if (open && message.type === MessageType.SIGNAL) listener.signal(message);
  });
  return {
    async call(call) {
      const reply = await bus.call(toMessage(call));
      return reply?.body ?? [];
    },
    close,
  };
};

function toMessage({ body, mayStart, ...target }: BusCall): Message {
  return new Message({
    ...target,
    flags: mayStart ? 0 : MessageFlag.NO_AUTO_START,
    body: [...body],
  });
}

/** The library tells of the end of a connection only on its inner object. */
function connectionOf(bus: MessageBus): EventEmitter | undefined {
  const connection: unknown = Reflect.get(bus, '_connection');
  return connection instanceof EventEmitter ? connection : undefined;
}
