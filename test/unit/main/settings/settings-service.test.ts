import { describe, expect, it, vi } from 'vitest';
import type { JsonFile, JsonObject } from '../../../../src/main/settings/json-file';
import { SettingsService } from '../../../../src/main/settings/settings-service';
import { err, ok } from '../../../../src/shared/result';
import { defaultSettings } from '../../../../src/shared/settings';

function fileWith(content: JsonObject, writable = true): JsonFile & { content: JsonObject } {
  return {
    content,
    read() {
      return this.content;
    },
    change(values) {
      this.content = { ...this.content, ...values };
      return writable ? ok(null) : err('not-saved');
    },
  };
}

describe('the settings', () => {
  it('keep what a newer version wrote', () => {
    const file = fileWith({ theme: 'dark', fromTheFuture: [1] });
    new SettingsService(file, vi.fn()).change({ pinned: true });
    expect(file.content).toEqual({ theme: 'dark', pinned: true, fromTheFuture: [1] });
  });

  it('keep a value that only a newer version knows until the user chooses another', () => {
    const file = fileWith({ theme: 'sepia', density: 'airy' });
    const service = new SettingsService(file, vi.fn());
    expect(service.settings).toEqual(defaultSettings);
    service.change({ theme: 'dark' });
    expect(file.content).toEqual({ theme: 'dark', density: 'airy' });
  });

  it('hold for this run and say so when the disk does not take them', () => {
    const onNotice = vi.fn();
    const service = new SettingsService(fileWith({}, false), onNotice);
    service.change({ theme: 'dark' });
    expect(service.settings.theme).toBe('dark');
    expect(onNotice).toHaveBeenCalledWith('settings-not-saved');
  });

  it('tell of a change once, and of none not at all', () => {
    const service = new SettingsService(fileWith({}), vi.fn());
    const listener = vi.fn();
    service.onChange(listener);
    service.change({ theme: 'light' });
    service.change({ theme: 'light' });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ ...defaultSettings, theme: 'light' });
  });
});
