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

  it('are saved, and told to everybody, whatever one listener does of it', async () => {
    const raised = vi.fn();
    process.on('unhandledRejection', raised);
    const file = fileWith({});
    const service = new SettingsService(file, vi.fn());
    const bug = new Error('bug');
    const saved: unknown[] = [];
    service.onChange(() => {
      saved.push({ ...file.content });
      throw bug;
    });
    const heard = vi.fn();
    service.onChange(heard);
    service.change({ theme: 'dark' });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', raised);
    expect([saved, file.content]).toEqual([[{ theme: 'dark' }], { theme: 'dark' }]);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ ...defaultSettings, theme: 'dark' });
    expect(raised).toHaveBeenCalledWith(bug, expect.anything());
  });

  it('come to rest, on the disk too, at what a listener made of them', () => {
    const file = fileWith({});
    const service = new SettingsService(file, vi.fn());
    service.onChange(({ pinned }) => {
      if (pinned) service.change({ pinned: false });
    });
    const heard: boolean[] = [];
    service.onChange(({ pinned }) => heard.push(pinned));
    service.change({ pinned: true });
    expect([file.content, heard]).toEqual([{ pinned: false }, [false, false]]);
  });
});
