/** The sentences of the command line that the window does not have. Apart from `Messages`, so that the window does not load them. */
export interface CommandMessages {
  readonly starting: string;
  readonly signedOut: string;
  readonly noList: string;
  /** "12 of 30 were available" */
  readonly wereAvailable: (available: number, total: number) => string;
  /** Nothing of it may hold any more; the reason, a sentence, may follow. */
  readonly asOf: (time: string) => string;
  readonly demo: string;
  /** Their names follow. */
  readonly several: (query: string) => string;
  readonly notCopied: string;
  readonly notRunning: string;
  readonly noAnswer: string;
}
