import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { ColleagueChoice } from '../../shared/ipc';
import { menuLabel } from '../menu-label';
import type { ColleagueMenuItem } from './colleague-menu';

/** Lets the user choose from the system's own menu; null: nothing was chosen. `open` resolves once it is closed. */
export function chooseFromMenu(
  items: readonly ColleagueMenuItem[],
  open: (menu: Menu) => Promise<void>,
): Promise<ColleagueChoice | null> {
  return new Promise((resolve) => {
    void open(buildMenu(items, resolve)).then(() => resolve(null));
  });
}

function buildMenu(
  items: readonly ColleagueMenuItem[],
  onChoice: (choice: ColleagueChoice) => void,
): Menu {
  const toTemplate = (item: ColleagueMenuItem): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'submenu':
        return { label: menuLabel(item.label), submenu: item.items.map(toTemplate) };
      case 'action':
        return { label: menuLabel(item.label), click: () => onChoice(item.choice) };
      case 'choice':
        return {
          type: 'radio',
          label: menuLabel(item.label),
          checked: item.chosen,
          click: () => onChoice(item.choice),
        };
    }
  };
  return Menu.buildFromTemplate(items.map(toTemplate));
}
