import type { CommandRequest } from './command';

/** What the command's thread is given. */
export interface CommandWorkerData {
  readonly request: CommandRequest;
  readonly profile: string;
  readonly apiUrl: string;
  /** At `DONE` 1 once all is over, at `CODE` then the exit code. */
  readonly state: Int32Array;
}

export const DONE = 0;
export const CODE = 1;

/** In the place of an exit code: the app is to be started after all. */
export const START_APP = -1;
