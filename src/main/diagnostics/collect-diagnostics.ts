import type { Settings } from '../../shared/settings';
import type { Snapshot } from '../../shared/snapshot';
import { DEFAULT_API_URL, isLoopback } from '../flags';
import type { Facts } from '../log/format-line';
import { sessionText, type Journal } from '../log/journal';
import { parseUrl } from '../parse-url';
import type { Diagnostics } from './diagnostics-text';
import { proxyKind } from './proxy-kind';
import { settingsFacts } from './settings-facts';

export interface DiagnosticsSources {
  readonly apiUrl: string;
  readonly system: Facts;
  readonly desktop: Facts;
  /** As Chromium answers for the provider's address. */
  readonly proxy: string;
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly policy: { readonly state: string; readonly managed: readonly (keyof Settings)[] };
  readonly journal: Pick<Journal, 'record' | 'lines'>;
  readonly platform: NodeJS.Platform;
  /** Monotonic milliseconds. */
  readonly now: number;
}

/** Everything worth knowing about this run, each fact in a form that names nobody. */
export function collectDiagnostics(sources: DiagnosticsSources): Diagnostics {
  const { system, desktop, settings, policy, journal, now } = sources;
  const { record, lines } = journal;
  return {
    sections: {
      System: system,
      Desktop: { ...desktop, trayHost: record.trayPresent },
      Keychain: {
        backend: keychainBackend(sources.platform),
        ...Object.fromEntries(record.keychainCalls),
      },
      Network: {
        api: apiKind(sources.apiUrl),
        proxy: proxyKind(sources.proxy),
        clockAheadSeconds: record.skewMs === null ? null : Math.round(record.skewMs / 1000),
      },
      State: stateFacts(sources.snapshot),
      Settings: settingsFacts(settings),
      Policy: { state: policy.state, managed: policy.managed.join(' ') },
    },
    polls: record.polls,
    now,
    lines: lines.all(),
  };
}

function stateFacts({ session, directory, freshness }: Snapshot): Facts {
  return {
    session: sessionText(session),
    list: freshness.state,
    failure: freshness.failure?.kind ?? null,
    colleagues: directory?.length ?? null,
  };
}

/** The address itself may be an employer's. */
function apiKind(apiUrl: string): string {
  if (apiUrl === DEFAULT_API_URL) return 'Rinkel';
  return isLoopback(parseUrl(apiUrl)?.hostname ?? '') ? 'this machine' : 'another address';
}

function keychainBackend(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Keychain';
  return platform === 'win32' ? 'Credential Manager' : 'Secret Service';
}
