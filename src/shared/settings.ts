import { parseColleagueId, type ColleagueId } from './colleague';
import { isLanguage, type Language } from './language';

/** A colleague to announce: `once` the next time she becomes available, or `always`, each time. */
export interface Watch {
  readonly id: ColleagueId;
  readonly times: 'once' | 'always';
}

/** Minutes after midnight, local time; `from` may be later than `to`, then the night lies between. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** What the user chose and what must survive a restart. Kept as plain JSON, so everything in it is untrusted on read. */
export interface Settings {
  /** 15 s to 10 min. */
  readonly pollIntervalMs: number;
  /** `rinkel`: as in my Rinkel preferences. */
  readonly theme: 'system' | 'light' | 'dark' | 'rinkel';
  readonly language: 'system' | 'rinkel' | Language;
  readonly density: 'comfortable' | 'compact';
  /** By availability in sections, or everybody by name. Favourites come first in both. */
  readonly order: 'availability' | 'name';
  /** What a click on a row and Enter copy. */
  readonly clickCopies: 'e164' | 'national' | 'nothing';
  /** Pinned: always on top, and stays when it loses focus. */
  readonly pinned: boolean;
  /** Who the user is: left out of the counts, supplies the Rinkel preferences. */
  readonly me: ColleagueId | null;
  readonly favourites: readonly ColleagueId[];
  readonly watches: readonly Watch[];
  readonly notificationSound: boolean;
  /** Nothing is announced within; null: announced at any time. */
  readonly quietHours: QuietHours | null;
  /** An accelerator as Electron writes them (`CommandOrControl+Shift+R`), which shows and hides the window from anywhere. */
  readonly shortcut: string | null;
  readonly launchAtLogin: boolean;
  /** Whether availability seen here is kept for seven days. */
  readonly history: boolean;
}

export const POLL_INTERVAL_MS = { min: 15_000, max: 600_000, default: 30_000 } as const;

export const defaultSettings: Settings = {
  pollIntervalMs: POLL_INTERVAL_MS.default,
  theme: 'system',
  language: 'system',
  density: 'comfortable',
  order: 'availability',
  clickCopies: 'e164',
  pinned: false,
  me: null,
  favourites: [],
  watches: [],
  notificationSound: true,
  quietHours: null,
  shortcut: null,
  launchAtLogin: false,
  history: false,
};

/** The user's own: no policy decides them. */
export const PERSONAL_SETTINGS = ['me', 'favourites', 'watches'] as const;

export type SharedSettings = Omit<Settings, (typeof PERSONAL_SETTINGS)[number]>;

const parsers: { [K in keyof Settings]: (raw: unknown) => Settings[K] | undefined } = {
  pollIntervalMs: (raw) =>
    typeof raw === 'number' && raw >= POLL_INTERVAL_MS.min && raw <= POLL_INTERVAL_MS.max
      ? Math.round(raw)
      : undefined,
  theme: oneOf('system', 'light', 'dark', 'rinkel'),
  language: (raw) => (raw === 'system' || raw === 'rinkel' || isLanguage(raw) ? raw : undefined),
  density: oneOf('comfortable', 'compact'),
  order: oneOf('availability', 'name'),
  clickCopies: oneOf('e164', 'national', 'nothing'),
  pinned: parseBoolean,
  me: (raw) => (raw === null ? null : parseColleagueId(raw)),
  favourites: parseIds,
  watches: parseWatches,
  notificationSound: parseBoolean,
  quietHours: parseQuietHours,
  shortcut: (raw) => (raw === null ? null : parseShortcut(raw)),
  launchAtLogin: parseBoolean,
  history: parseBoolean,
};

/** Any JSON to settings: a missing or bad value takes its default, alone. */
export function parseSettings(raw: unknown): Settings {
  return { ...defaultSettings, ...parseSettingsChange(raw) };
}

/** The values of `raw` that are settings and valid; everything else is left out. */
export function parseSettingsChange(raw: unknown): Partial<Settings> {
  if (typeof raw !== 'object' || raw === null) return {};
  const read = (key: keyof Settings): unknown =>
    Object.hasOwn(raw, key) ? parsers[key]((raw as Record<string, unknown>)[key]) : undefined;
  const entries = (Object.keys(parsers) as (keyof Settings)[]).map((key) => [key, read(key)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function oneOf<const T extends string>(...values: readonly T[]): (raw: unknown) => T | undefined {
  return (raw) => values.find((value) => value === raw);
}

function parseBoolean(raw: unknown): boolean | undefined {
  return typeof raw === 'boolean' ? raw : undefined;
}

function parseIds(raw: unknown): readonly ColleagueId[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const ids = raw.map(parseColleagueId).filter((id) => id !== undefined);
  return [...new Set(ids)];
}

/** A colleague stands in the list at most once; the last word counts. */
function parseWatches(raw: unknown): readonly Watch[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const watches = raw.map(parseWatch).filter((watch) => watch !== undefined);
  return [...new Map(watches.map((watch) => [watch.id, watch])).values()];
}

function parseWatch(raw: unknown): Watch | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { id: rawId, times } = raw as Record<string, unknown>;
  const id = parseColleagueId(rawId);
  return id !== undefined && (times === 'once' || times === 'always') ? { id, times } : undefined;
}

function parseQuietHours(raw: unknown): QuietHours | null | undefined {
  if (raw === null) return null;
  if (typeof raw !== 'object') return undefined;
  const { from, to } = raw as Record<string, unknown>;
  return isMinuteOfDay(from) && isMinuteOfDay(to) ? { from, to } : undefined;
}

function isMinuteOfDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 24 * 60;
}

/** One or more modifiers and a key; whether the desktop grants it is seen when it is registered. */
function parseShortcut(raw: unknown): string | undefined {
  const pattern =
    /^(?:(?:CommandOrControl|Command|Control|Alt|Option|Shift|Super|Meta)\+){1,4}[A-Za-z0-9]{1,12}$/;
  return typeof raw === 'string' && pattern.test(raw) ? raw : undefined;
}
