import { parseColleagueId, type ColleagueId } from './colleague';
import { isLanguage, type Language } from './language';

/** What the user chose and what must survive a restart. Kept as plain JSON, so everything in it is untrusted on read. */
export interface Settings {
  /** 15 s to 10 min. */
  readonly pollIntervalMs: number;
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'system' | Language;
  /** Pinned: always on top, and stays when it loses focus. */
  readonly pinned: boolean;
  readonly favourites: readonly ColleagueId[];
  /** Colleagues to announce the next time they become available; each is taken off once announced. */
  readonly watches: readonly ColleagueId[];
}

export const POLL_INTERVAL_MS = { min: 15_000, max: 600_000, default: 30_000 } as const;

export const defaultSettings: Settings = {
  pollIntervalMs: POLL_INTERVAL_MS.default,
  theme: 'system',
  language: 'system',
  pinned: false,
  favourites: [],
  watches: [],
};

const parsers: { [K in keyof Settings]: (raw: unknown) => Settings[K] | undefined } = {
  pollIntervalMs: (raw) =>
    typeof raw === 'number' && raw >= POLL_INTERVAL_MS.min && raw <= POLL_INTERVAL_MS.max
      ? Math.round(raw)
      : undefined,
  theme: (raw) => (raw === 'system' || raw === 'light' || raw === 'dark' ? raw : undefined),
  language: (raw) => (raw === 'system' || isLanguage(raw) ? raw : undefined),
  pinned: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  favourites: parseIds,
  watches: parseIds,
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

function parseIds(raw: unknown): readonly ColleagueId[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const ids = raw.map(parseColleagueId).filter((id) => id !== undefined);
  return [...new Set(ids)];
}
