import { createContext } from 'svelte';
import type { ReachableApi } from '../shared/ipc';
import type { DrawnAvatars } from './list/drawn-avatars';
import type { FailedAvatars } from './list/failed-avatars';
import type { NumberNotation } from './number-notation.svelte';
import type { Preferences } from './preferences.svelte';
import type { Presence } from './presence.svelte';
import type { Speech } from './speech.svelte';
import type { VisibleClock } from './visible-clock.svelte';

/** What every component may use without being handed it. */
export interface AppContext {
  readonly api: ReachableApi;
  readonly presence: Presence;
  readonly preferences: Preferences;
  readonly notation: NumberNotation;
  readonly speech: Speech;
  readonly failedAvatars: FailedAvatars;
  readonly drawnAvatars: DrawnAvatars;
  /** Turns with the minute: times are written with their day as soon as it is another one. */
  readonly clock: VisibleClock;
}

export const [useApp, provideApp] = createContext<AppContext>();
