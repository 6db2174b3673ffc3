import type { Language } from '../../shared/language';

/** What one run of the command line asks for. `query` is searched as in the window; '' stands for everyone. */
export type Command =
  | {
      readonly kind: 'who';
      readonly query: string;
      readonly availableOnly: boolean;
      readonly json: boolean;
    }
  | { readonly kind: 'status'; readonly query: string; readonly json: boolean }
  | { readonly kind: 'copy'; readonly query: string }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'doctor'; readonly json: boolean };

export interface CommandRequest {
  readonly command: Command;
  /** Of the sentences; JSON and the doctor are the same in all. */
  readonly language: Language;
}

/** What is left to do: write both texts as they are, and end with the code. */
export interface CommandAnswer {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Part of the contract: see docs/command-line.md. */
export const EXIT = {
  /** Done; for `who` and `status`: somebody asked for is available. */
  yes: 0,
  /** Not done; for `who` and `status`: nobody asked for is available. */
  no: 1,
  /** The command line can't be obeyed as it is: a usage error, or a name that fits more than one. */
  usage: 2,
  /** Nothing is known, or only what was. */
  unknown: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function isExitCode(value: unknown): value is ExitCode {
  return Object.values(EXIT).some((code) => code === value);
}

/** A sentence of the program about itself, for stderr. */
export function remark(sentence: string): string {
  return `reachable: ${sentence}\n`;
}
