import {
  defaultSettings,
  parseSettingsChange,
  PERSONAL_SETTINGS,
  type SharedSettings,
} from '../../shared/settings';
import { baseUrlOf, parseServerUrl } from '../flags';
import { DISABLEABLES, type Disableable, type Policy } from './policy';

interface ParsedPolicy {
  readonly policy: Policy;
  /** Where each part stands that was dropped: `fixed.theme`, `disable[2]`; `policy` for the whole. */
  readonly faults: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** `$schema` is for the editor in which it is written. */
const KNOWN = ['$schema', 'apiUrl', 'fixed', 'defaults', 'disable', 'releaseFeed'];

/** More than these help nobody to find the first. */
const MAX_FAULTS = 20;
const MAX_NAME = 40;

/** Any JSON to a policy: what is bad is dropped and named, what is good holds. */
export function parsePolicy(raw: unknown): ParsedPolicy {
  const faults: string[] = [];
  const fault = (place: string): undefined => void faults.push(place);
  const fields = fieldsOf(raw) ?? fault('policy') ?? {};
  for (const name of Object.keys(fields)) {
    if (!KNOWN.includes(name)) fault(plain(name));
  }
  const policy: Policy = {
    apiUrl: parseApiUrl(fields['apiUrl'], fault),
    fixed: parseSettingsPart('fixed', fields['fixed'], fault),
    defaults: parseSettingsPart('defaults', fields['defaults'], fault),
    disabled: parseDisabled(fields['disable'], fault),
    releaseFeed: parseReleaseFeed(fields['releaseFeed'], fault),
  };
  return { policy, faults: faults.slice(0, MAX_FAULTS) };
}

type Fault = (place: string) => undefined;

/** By the rule of the flag. */
function parseApiUrl(raw: unknown, fault: Fault): string | null {
  if (raw === undefined) return null;
  const url = typeof raw === 'string' ? parseServerUrl(raw) : undefined;
  return url === undefined ? (fault('apiUrl') ?? null) : baseUrlOf(url);
}

function parseReleaseFeed(raw: unknown, fault: Fault): string | null | undefined {
  if (raw === undefined || raw === null) return raw;
  return parseFeedUrl(raw) ?? fault('releaseFeed');
}

/** By the rule of the flag for the provider's address; undefined where it is none. */
export function parseFeedUrl(raw: unknown): string | undefined {
  return typeof raw === 'string' ? parseServerUrl(raw)?.href : undefined;
}

function parseSettingsPart(
  part: 'fixed' | 'defaults',
  raw: unknown,
  fault: Fault,
): Partial<SharedSettings> {
  if (raw === undefined) return {};
  const fields = fieldsOf(raw) ?? fault(part) ?? {};
  const personal: readonly string[] = PERSONAL_SETTINGS;
  const offered = Object.keys(fields).filter((name) => !personal.includes(name));
  const settings = parseSettingsChange(
    Object.fromEntries(offered.map((name) => [name, fields[name]])),
  );
  for (const name of Object.keys(fields)) {
    if (!Object.hasOwn(settings, name)) fault(`${part}.${plain(name)}`);
  }
  return settings;
}

function parseDisabled(raw: unknown, fault: Fault): ReadonlySet<Disableable> {
  if (raw === undefined) return new Set();
  const names: readonly unknown[] = Array.isArray(raw) ? raw : (fault('disable') ?? []);
  const found = names.map(
    (name, index) => DISABLEABLES.find((known) => known === name) ?? fault(`disable[${index}]`),
  );
  return new Set(found.filter((name) => name !== undefined));
}

function fieldsOf(raw: unknown): Fields | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Fields)
    : undefined;
}

/** A misspelt name is worth telling; anything else that stands in its place is not. */
function plain(name: string): string {
  return name.replace(/[^\w$.-]/g, '?').slice(0, MAX_NAME);
}

/** The settings that a policy may name. */
export const SHARED_SETTINGS = Object.keys(defaultSettings).filter(
  (name) => !(PERSONAL_SETTINGS as readonly string[]).includes(name),
) as (keyof SharedSettings)[];
