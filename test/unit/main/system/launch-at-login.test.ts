import { describe, expect, it } from 'vitest';
import type { SettingsRules } from '../../../../src/main/policy/policy';
import { SettingsService } from '../../../../src/main/settings/settings-service';
import { keepLaunchAtLogin } from '../../../../src/main/system/launch-at-login';
import { err, ok, type Result } from '../../../../src/shared/result';

interface Given {
  /** What the settings file and the system say at the start. */
  readonly setting?: boolean;
  readonly system: boolean;
  readonly renews?: boolean;
  readonly refuses?: boolean;
  readonly rules?: SettingsRules;
}

function start({ setting, system, renews = true, refuses = false, rules }: Given): {
  readonly settings: SettingsService;
  readonly calls: boolean[];
  readonly failures: () => number;
} {
  const settings = new SettingsService(
    {
      read: () => (setting === undefined ? {} : { launchAtLogin: setting }),
      change: () => ok(null),
    },
    () => undefined,
    rules,
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

describe('a policy', () => {
  const fixed = (launchAtLogin: boolean): SettingsRules => ({
    fixed: { launchAtLogin },
    defaults: {},
  });
  const byDefault: SettingsRules = { fixed: {}, defaults: { launchAtLogin: true } };

  it('that fixes it is followed at each start, and by nobody undone', () => {
    const { settings, calls } = start({ system: false, rules: fixed(true) });
    settings.change({ launchAtLogin: false });
    settings.change({ theme: 'dark' });
    expect(calls).toEqual([true]);
    expect(start({ system: true, rules: fixed(false) }).calls).toEqual([false]);
  });

  it('that fixes it is not tried again and again where the system refuses', () => {
    const { settings, calls, failures } = start({
      system: false,
      refuses: true,
      rules: fixed(true),
    });
    settings.change({ theme: 'dark' });
    expect([calls, failures()]).toEqual([[true], 1]);
  });

  it('has a default for the first start only', () => {
    const { settings, calls } = start({ system: false, rules: byDefault });
    expect(calls).toEqual([true]);
    settings.change({ launchAtLogin: false });
    expect(calls).toEqual([true, false]);
    expect(start({ setting: true, system: false, rules: byDefault }).calls).toEqual([]);
  });
});
