/** Whether this desktop shows tray icons at all. On macOS and Windows always; on Linux as long as a StatusNotifier host is registered. */
export interface TrayHost {
  /** Calls at once with the present state, then with every change; returns the end of it. */
  watch(listener: (present: boolean) => void): () => void;
}
