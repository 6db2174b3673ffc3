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
  readonly isFixed: (key: keyof Settings) => boolean;
  /** Fixed, or a default of the policy that the user never changed. */
  readonly isByPolicy: (key: keyof Settings) => boolean;
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
 * Keeps the setting and the system's list the same: at the start the system is right, unless a policy decides; later
 * the setting. Where the system refuses, the setting goes back to what is true.
 */
export function keepLaunchAtLogin({ system, settings, renews, onFailed }: Options): void {
  let isInForce = system.isEnabled();
  const ruled = settings.isByPolicy('launchAtLogin') ? settings.settings.launchAtLogin : isInForce;
  const isSetAnew = ruled !== isInForce || (isInForce && renews);
  if (isSetAnew && !system.set(ruled).ok) onFailed();
  else isInForce = ruled;
  settings.change({ launchAtLogin: isInForce });
  if (settings.isFixed('launchAtLogin')) return;
  settings.onChange(({ launchAtLogin }) => {
    if (launchAtLogin === isInForce) return;
    const isSet = system.set(launchAtLogin).ok;
    isInForce = isSet ? launchAtLogin : system.isEnabled();
    if (isSet) return;
    onFailed();
    settings.change({ launchAtLogin: isInForce });
  });
}
