/** A running keychain process, as main sees it. */
export interface KeychainProcess {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, whatever ended it. */
  onExit(listener: () => void): void;
  /** Ends it at once, also in the middle of a call. */
  kill(): void;
}
