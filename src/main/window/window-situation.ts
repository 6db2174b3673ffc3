/** What decides how the window behaves. */
export interface WindowSituation {
  /** Without a tray the window is minimised and never hidden, so that it can be found again. */
  readonly hasTray: boolean;
  readonly pinned: boolean;
  /** The window waits for a key, which the user fetches from another program, or for the keychain, which asks in a window of its own. */
  readonly awaitsKey: boolean;
}

/** Whether the window goes when it loses the focus: it has a tray icon to come back from, and nothing holds it. */
export function isPassing({ hasTray, pinned, awaitsKey }: WindowSituation): boolean {
  return hasTray && !pinned && !awaitsKey;
}
