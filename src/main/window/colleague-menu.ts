import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { ColleagueChoice, Copyable } from '../../shared/ipc';
import type { Messages } from '../../shared/messages/messages';
import type { Settings, Watch } from '../../shared/settings';

/** Labels are plain text; what a platform takes for a mnemonic is the adapter's business. */
export type ColleagueMenuItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'action'; readonly label: string; readonly choice: ColleagueChoice }
  /** One of several of which exactly one holds. */
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly chosen: boolean;
      readonly choice: ColleagueChoice;
    }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly items: readonly ColleagueMenuItem[];
    };

interface MenuContext {
  readonly messages: Messages;
  /** The number as the reader writes it; null where there is none. */
  readonly localNumber: string | null;
  readonly favourites: Settings['favourites'];
  /** null: nobody can be watched. */
  readonly watches: Settings['watches'] | null;
}

/** Everything that can be done with the colleague; what she has not got is not offered. */
export function colleagueMenu(
  colleague: Colleague,
  { messages, localNumber, favourites, watches }: MenuContext,
): readonly ColleagueMenuItem[] {
  const groups = [
    copyItems(colleague, messages, localNumber),
    reachItems(colleague, messages),
    [
      favouriteItem(messages, favourites.includes(colleague.id)),
      ...(watches === null ? [] : [watchItem(messages, watchedTimes(watches, colleague.id))]),
    ],
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ kind: 'separator' } as const, ...group]));
}

function copyItems(
  { phone, email, fixed }: Colleague,
  { menu }: Messages,
  localNumber: string | null,
): readonly ColleagueMenuItem[] {
  const items: ColleagueMenuItem[] = [];
  const add = (label: string, what: Copyable): void => {
    items.push(action(label, { kind: 'copy', what }));
  };
  if (phone !== null) {
    add(menu.copy(phone.e164), 'e164');
    if (localNumber !== null && localNumber !== phone.e164) {
      add(menu.copy(localNumber), 'national');
    }
  }
  if (email !== null) add(menu.copyEmail, 'email');
  if (fixed.extension !== null) add(menu.copyExtension(fixed.extension), 'extension');
  return items;
}

function reachItems(
  { phone, email }: Colleague,
  { row, menu }: Messages,
): readonly ColleagueMenuItem[] {
  return [
    ...(phone === null ? [] : [action(row.call, { kind: 'call' })]),
    ...(email === null ? [] : [action(menu.mail, { kind: 'mail' })]),
  ];
}

function favouriteItem({ row }: Messages, isFavourite: boolean): ColleagueMenuItem {
  const label = isFavourite ? row.removeFavourite : row.addFavourite;
  return action(label, { kind: 'set-favourite', favourite: !isFavourite });
}

function watchItem({ row, menu }: Messages, watched: Watch['times'] | 'off'): ColleagueMenuItem {
  const times = ['off', 'once', 'always'] as const;
  return {
    kind: 'submenu',
    label: row.notify,
    items: times.map((each) => ({
      kind: 'choice',
      label: menu.notifies[each],
      chosen: each === watched,
      choice: { kind: 'set-watch', times: each },
    })),
  };
}

function watchedTimes(watches: Settings['watches'], id: ColleagueId): Watch['times'] | 'off' {
  return watches.find((watch) => watch.id === id)?.times ?? 'off';
}

function action(label: string, choice: ColleagueChoice): ColleagueMenuItem {
  return { kind: 'action', label, choice };
}
