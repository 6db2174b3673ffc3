import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuLabel } from '../menu-label';
import type { MenuHold } from './menu-hold';
import type { TrayIntent } from './tray-intent';
import type { TrayMenuItem } from './tray-menu-item';

/** Labels as written, and `hold` told of what opens and closes. */
export function buildTrayMenu(
  items: readonly TrayMenuItem[],
  hold: MenuHold,
  onIntent: (intent: TrayIntent) => void,
): Menu {
  const chosen = (intent: TrayIntent) => (): void => {
    hold.closed();
    onIntent(intent);
  };
  const toTemplate = (item: TrayMenuItem): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: menuLabel(item.label), enabled: false };
      case 'action':
        return {
          label: menuLabel(item.label),
          enabled: item.enabled,
          click: chosen(item.intent),
        };
      case 'checkbox':
        return {
          type: 'checkbox',
          label: menuLabel(item.label),
          checked: item.checked,
          click: chosen(item.intent),
        };
      case 'submenu':
        return {
          label: menuLabel(item.label),
          enabled: item.enabled,
          submenu: item.items.map(toTemplate),
        };
    }
  };
  const menu = Menu.buildFromTemplate(items.map(toTemplate));
  menu.on('menu-will-close', hold.closed);
  for (const each of [menu, ...menu.items.map(({ submenu }) => submenu)])
    each?.on('menu-will-show', hold.opened);
  return menu;
}
