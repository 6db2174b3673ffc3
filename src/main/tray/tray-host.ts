/** Whether this desktop shows tray icons at all. On macOS and Windows always; on Linux as long as a StatusNotifier host is registered. */
export interface TrayHost {
  /** Calls as soon as the present state is known, at the latest after a second, then with every change; returns the end of it. */
  watch(listener: (present: boolean) => void): () => void;
}
