import type { Availability } from './colleague';

/** A time in which this machine saw one availability without a gap. Between stretches nothing was observed: asleep, offline, paused. Epoch milliseconds, `from` before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly availability: Availability;
}
