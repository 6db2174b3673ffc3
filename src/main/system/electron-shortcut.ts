import { app, globalShortcut } from 'electron';
import type { AppMemoryStore } from '../settings/app-memory';
import type { SettingsService } from '../settings/settings-service';
import { ShortcutKeeper, type ShortcutRegistry } from './shortcut-keeper';

interface Options {
  readonly settings: SettingsService;
  readonly memory: AppMemoryStore;
  readonly onPressed: () => void;
}

/** The shortcut of the settings, from now on and with every change of them. Only once the app is ready. */
export function openShortcut({ settings, memory, onPressed }: Options): ShortcutKeeper {
  const keeper = new ShortcutKeeper({
    registry: createRegistry(onPressed),
    lastWorking: memory.memory.workingShortcut,
    onWorking: (workingShortcut) => memory.change({ workingShortcut }),
  });
  keeper.want(settings.settings.shortcut);
  settings.onChange(({ shortcut }) => keeper.want(shortcut));
  return keeper;
}

function createRegistry(onPressed: () => void): ShortcutRegistry {
  return {
    register: (accelerator) => {
      try {
        return globalShortcut.register(accelerator, onPressed);
      } catch {
        return false; // not an accelerator that this platform knows
      }
    },
    unregister: (accelerator) => globalShortcut.unregister(accelerator),
  };
}

/**
 * On Wayland only the portal grants shortcuts that work everywhere, and Chromium asks it only with this feature on.
 * To be called before the app is ready. Features from the command line are kept.
 */
export function usePortalForShortcuts(): void {
  const features = app.commandLine.getSwitchValue('enable-features');
  const all = [features, 'GlobalShortcutsPortal'].filter((name) => name !== '').join(',');
  app.commandLine.appendSwitch('enable-features', all);
}
