/** A connection of our own to the D-Bus session bus, as far as the app needs it. */
export interface SessionBus {
  /** The body of the answer. Rejects on an error reply; may never settle once the bus is gone. */
  call(call: BusCall): Promise<readonly unknown[]>;
  close(): void;
}

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** The D-Bus types of `body`: `su` for a string and an unsigned number. */
  readonly signature: string;
  readonly body: readonly unknown[];
  /** Whether the bus may start the service that is called; else one that isn't running stays so. */
  readonly mayStart: boolean;
}

export interface BusSignal {
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

export interface BusListener {
  /** Any signal that came in: only those arrive for which `AddMatch` asked, and a few about the connection itself. */
  signal(signal: BusSignal): void;
  /** At most once: there is no session bus, the connection broke, or the bus ended. Not after `close`. */
  end(): void;
}

export type ConnectSessionBus = (listener: BusListener) => SessionBus;

/** Asks the bus for the signals of a rule, as its specification writes them. */
export function addMatch(rule: string): BusCall {
  return {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: [rule],
    mayStart: false,
  };
}
