import type { Result } from '../../shared/result';
import type { Settings } from '../../shared/settings';

/** The system's own list of what starts when the user logs in. */
export interface LaunchAtLogin {
  /** What the system will do, which the user may have changed there. */
  readonly isEnabled: () => boolean;
  /** Ok only if the system will do so. An entry of an older version or place of the app is replaced. */
  readonly set: (enabled: boolean) => Result<null, 'not-set'>;
}

interface SettingsSource {
  readonly settings: Settings;
  readonly onChange: (listener: (settings: Settings) => void) => void;
  readonly change: (change: Partial<Settings>) => void;
}

interface Options {
  readonly system: LaunchAtLogin;
  readonly settings: SettingsSource;
  /** Whether an entry is made anew at the start, as the app may have moved. Not in development, where it would take the place of the installed one. */
  readonly renews: boolean;
  /** The system did not do as it was told. */
  readonly onFailed: () => void;
}

/**
 * Keeps the setting and the system's list the same: at the start the system is right, later the setting. Where the
 * system refuses, the setting goes back to what is true.
 */
export function keepLaunchAtLogin({ system, settings, renews, onFailed }: Options): void {
  let isInForce = system.isEnabled();
  settings.change({ launchAtLogin: isInForce });
  if (isInForce && renews && !system.set(true).ok) onFailed();
  settings.onChange(({ launchAtLogin }) => {
    if (launchAtLogin === isInForce) return;
    const isSet = system.set(launchAtLogin).ok;
    isInForce = isSet ? launchAtLogin : system.isEnabled();
    if (isSet) return;
    onFailed();
    settings.change({ launchAtLogin: isInForce });
  });
}
