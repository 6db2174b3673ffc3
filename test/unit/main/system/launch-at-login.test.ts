import { describe, expect, it } from 'vitest';
import { SettingsService } from '../../../../src/main/settings/settings-service';
import { keepLaunchAtLogin } from '../../../../src/main/system/launch-at-login';
import { err, ok, type Result } from '../../../../src/shared/result';

interface Given {
  /** What the settings file and the system say at the start. */
  readonly setting: boolean;
  readonly system: boolean;
  readonly renews?: boolean;
  readonly refuses?: boolean;
}

function start({ setting, system, renews = true, refuses = false }: Given): {
  readonly settings: SettingsService;
  readonly calls: boolean[];
  readonly failures: () => number;
} {
  const settings = new SettingsService(
    { read: () => ({ launchAtLogin: setting }), change: () => ok(null) },
    () => undefined,
  );
  const calls: boolean[] = [];
  let isEnabled = system;
  let failures = 0;
  const set = (enabled: boolean): Result<null, 'not-set'> => {
    calls.push(enabled);
    if (refuses) return err('not-set');
    isEnabled = enabled;
    return ok(null);
  };
  keepLaunchAtLogin({
    system: { isEnabled: () => isEnabled, set },
    settings,
    renews,
    onFailed: () => (failures += 1),
  });
  return { settings, calls, failures: () => failures };
}

describe('at the start', () => {
  it('the setting becomes what the system does', () => {
    const settings = [true, false].map(
      (system) => start({ setting: !system, system }).settings.settings.launchAtLogin,
    );
    expect(settings).toEqual([true, false]);
  });

  it('an entry is made anew, as the app may have moved', () => {
    expect(start({ setting: true, system: true }).calls).toEqual([true]);
  });

  it('development leaves the entry of the installed app alone', () => {
    expect(start({ setting: true, system: true, renews: false }).calls).toEqual([]);
  });

  it('nothing is made that the user has taken away', () => {
    expect(start({ setting: true, system: false }).calls).toEqual([]);
  });
});

describe('a change of the setting', () => {
  it('is passed on to the system, once', () => {
    const { settings, calls } = start({ setting: false, system: false });
    settings.change({ launchAtLogin: true });
    settings.change({ pinned: true });
    settings.change({ launchAtLogin: false });
    expect(calls).toEqual([true, false]);
  });

  it('is said and taken back where the system refuses', () => {
    const { settings, calls, failures } = start({ setting: false, system: false, refuses: true });
    settings.change({ launchAtLogin: true });
    expect([calls, failures(), settings.settings.launchAtLogin]).toEqual([[true], 1, false]);
  });
});
