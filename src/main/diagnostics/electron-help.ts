import { session, shell } from 'electron';
import { err, ok, type Result } from '../../shared/result';
import type { Clock } from '../clock';
import { HTTP_PARTITION } from '../directory/electron-http';
import { copyToClipboard } from '../electron-desktop';
import { logFolder, redactionHere } from '../log/electron-journal';
import type { Journal } from '../log/journal';
import type { PolicyInForce } from '../policy/policy';
import type { PresenceService } from '../presence/presence-service';
import type { SettingsService } from '../settings/settings-service';
import { collectDiagnostics } from './collect-diagnostics';
import { desktopFacts } from './desktop-facts';
import { diagnosticsText } from './diagnostics-text';
import { systemFacts } from './electron-system-facts';

/** What the user can do to get help. */
export interface Help {
  readonly copyDiagnostics: () => Promise<Result<null, 'failed'>>;
  readonly openLogs: () => Promise<Result<null, 'failed'>>;
}

interface Options {
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly presence: PresenceService;
  readonly settings: SettingsService;
  readonly ruling: PolicyInForce;
}

export function createHelp(options: Options): Help {
  const { apiUrl, clock, journal, presence, settings } = options;
  return {
    async copyDiagnostics() {
      const diagnostics = collectDiagnostics({
        apiUrl,
        system: systemFacts(),
        desktop: desktopFacts(process.env),
        proxy: await session.fromPartition(HTTP_PARTITION).resolveProxy(apiUrl),
        snapshot: presence.snapshot,
        settings: settings.settings,
        policy: { state: options.ruling.state, managed: settings.fixed },
        journal,
        platform: process.platform,
        now: clock.monotonic(),
      });
      const text = diagnosticsText(diagnostics, redactionHere(journal.secrets));
      return (await copyToClipboard(text)) ? ok(null) : err('failed');
    },
    // Resolves with a text about what went wrong, or an empty one.
    openLogs: async () => ((await shell.openPath(logFolder())) === '' ? ok(null) : err('failed')),
  };
}
