/** A connection of our own to the D-Bus session bus, as far as the tray needs it. */
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
  readonly strings: readonly string[];
}

export interface BusListener {
  /** Any signal that came in: only those arrive for which `AddMatch` asked, and a few about the connection itself. */
  signal(): void;
  /** At most once: there is no session bus, the connection broke, or the bus ended. Not after `close`. */
  end(): void;
}

export type ConnectSessionBus = (listener: BusListener) => SessionBus;
