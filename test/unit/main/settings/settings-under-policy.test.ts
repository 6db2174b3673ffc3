import { describe, expect, it, vi } from 'vitest';
import { noPolicy, settingsRules } from '../../../../src/main/policy/policy';
import type { JsonObject } from '../../../../src/main/settings/json-file';
import { SettingsService } from '../../../../src/main/settings/settings-service';
import { parseColleagueId } from '../../../../src/shared/colleague';
import { ok } from '../../../../src/shared/result';
import { defaultSettings } from '../../../../src/shared/settings';

function serviceWith(
  stored: JsonObject,
  policy: Partial<typeof noPolicy>,
): { service: SettingsService; written: JsonObject[] } {
  const written: JsonObject[] = [];
  const file = {
    read: () => stored,
    change: (values: JsonObject) => {
      written.push(values);
      return ok(null);
    },
  };
  const rules = settingsRules({ ...noPolicy, ...policy });
  return { service: new SettingsService(file, vi.fn(), rules), written };
}

describe('settings under a policy', () => {
  it('are what it fixes, else what the user chose, else its default, else the app’s', () => {
    const { service } = serviceWith(
      { theme: 'light', density: 'compact' },
      { fixed: { theme: 'dark' }, defaults: { density: 'comfortable', order: 'name' } },
    );
    expect(service.settings).toEqual({
      ...defaultSettings,
      theme: 'dark',
      density: 'compact',
      order: 'name',
    });
  });

  it('that are fixed can’t be changed, and the user’s own choice stays in the file', () => {
    const { service, written } = serviceWith({ theme: 'light' }, { fixed: { theme: 'dark' } });
    service.change({ theme: 'system', order: 'name' });
    expect(service.settings).toMatchObject({ theme: 'dark', order: 'name' });
    expect(written).toEqual([{ order: 'name' }]);
  });

  it('tell nobody of a change that was refused', () => {
    const { service, written } = serviceWith({}, { fixed: { theme: 'dark' } });
    const listener = vi.fn();
    service.onChange(listener);
    service.change({ theme: 'light' });
    expect(listener).not.toHaveBeenCalled();
    expect(written).toEqual([]);
  });

  it('name what is fixed', () => {
    const { service } = serviceWith({}, { fixed: { theme: 'dark' }, defaults: { order: 'name' } });
    expect(service.fixed).toEqual(['theme']);
    expect([service.isFixed('theme'), service.isFixed('order')]).toEqual([true, false]);
  });

  it('keep a default of the policy as the user’s own once it is chosen', () => {
    const { service, written } = serviceWith({}, { defaults: { launchAtLogin: true } });
    expect(service.isByPolicy('launchAtLogin')).toBe(true);
    service.change({ launchAtLogin: true });
    expect(service.isByPolicy('launchAtLogin')).toBe(false);
    expect(written).toEqual([{ launchAtLogin: true }]);
  });
});

describe('what a policy disables', () => {
  it('is no history, whatever else is set', () => {
    const { service } = serviceWith(
      { history: true },
      { disabled: new Set(['history']), fixed: { history: true } },
    );
    expect(service.settings.history).toBe(false);
  });

  it('is nobody watched, and those who were come back with another policy', () => {
    const watches = [{ id: parseColleagueId('a1'), times: 'always' }];
    const { service, written } = serviceWith({ watches }, { disabled: new Set(['notifications']) });
    expect(service.settings.watches).toEqual([]);
    service.change({ watches: [] });
    expect(written).toEqual([]);
  });
});
