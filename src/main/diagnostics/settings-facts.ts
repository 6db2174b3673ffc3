import type { Settings } from '../../shared/settings';
import type { Fact, Facts } from '../log/format-line';

/** Every setting in a form that names nobody; a new one does not compile until that is thought of. */
const forms: { readonly [K in keyof Settings]: (value: Settings[K]) => Fact } = {
  pollIntervalMs: asIs,
  theme: asIs,
  language: asIs,
  density: asIs,
  order: asIs,
  clickCopies: asIs,
  pinned: asIs,
  me: isSet,
  favourites: (ids) => ids.length,
  watches: (watches) => watches.length,
  notificationSound: asIs,
  quietHours: isSet,
  shortcut: isSet,
  launchAtLogin: asIs,
  history: asIs,
};

export function settingsFacts(settings: Settings): Facts {
  const factOf = <K extends keyof Settings>(key: K): [K, Fact] => [key, forms[key](settings[key])];
  return Object.fromEntries((Object.keys(forms) as (keyof Settings)[]).map(factOf));
}

function asIs<T extends Fact>(value: T): Fact {
  return value;
}

function isSet(value: unknown): Fact {
  return value !== null;
}
