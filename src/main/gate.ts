/** Something that others wait for, and that happens once. */
export interface Gate {
  /** Resolves as soon as it is open. */
  readonly opened: Promise<void>;
  /** Opening it again changes nothing. */
  open(): void;
}

export function createGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
