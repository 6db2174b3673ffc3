import type { AppContext } from '../app-context';
import type { Colleague } from '../../shared/colleague';
import type { E164 } from '../../shared/e164';
import type { ColleagueChoice, Copyable, NumberError, PagePoint } from '../../shared/ipc';
import type { Result } from '../../shared/result';
import type { ToastPlace } from '../speech.svelte';
import { nextWatchTimes, watchTimes } from './watch-times';

/** What can be done with a colleague. The toast tells what came of it. */
export interface ColleagueActions {
  /** Copies what `colleague` holds: the number that was shown when the user asked, though it may have changed since. */
  copy(colleague: Colleague, what: Copyable, place: ToastPlace): Promise<void>;
  call(colleague: Colleague, place: ToastPlace): Promise<void>;
  mail(colleague: Colleague, place: ToastPlace): Promise<void>;
  toggleFavourite(colleague: Colleague): Promise<void>;
  /** Off, the next time, each time, off. */
  turnWatch(colleague: Colleague, place: ToastPlace): Promise<void>;
  /** At that point where the keys ask for it, else at the pointer. */
  openMenu(colleague: Colleague, place: ToastPlace, at?: PagePoint): Promise<void>;
}

export function createColleagueActions(app: AppContext): ColleagueActions {
  const { api, preferences, speech } = app;
  const tell = (
    answer: Result<string, NumberError>,
    colleague: Colleague,
    place: ToastPlace,
    words: { readonly done: (text: string) => string; readonly failed: string },
  ): void => {
    const { said } = preferences.messages;
    const name = shortName(colleague);
    if (answer.ok) speech.toast(words.done(answer.value), colleague.fullName, place);
    else if (answer.error === 'no-number') speech.toast(said.noNumber(name), '', place);
    else if (answer.error === 'unknown-colleague') speech.toast(said.gone(name), '', place);
    else speech.toast(words.failed, '', place);
  };
  const setFavourite = async (colleague: Colleague, isFavourite: boolean): Promise<void> => {
    const { said } = preferences.messages;
    await api.request('set-favourite', colleague.id, isFavourite);
    speech.say((isFavourite ? said.favourite : said.noFavourite)(shortName(colleague)));
  };
  const choose = async (
    choice: ColleagueChoice,
    colleague: Colleague,
    place: ToastPlace,
  ): Promise<void> => {
    switch (choice.kind) {
      case 'copy':
        return actions.copy(colleague, choice.what, place);
      case 'call':
        return actions.call(colleague, place);
      case 'mail':
        return actions.mail(colleague, place);
      case 'set-favourite':
        return setFavourite(colleague, choice.favourite);
      case 'set-watch':
        await api.request('set-watch', colleague.id, choice.times);
        speech.toast(
          preferences.messages.said.watch[choice.times](shortName(colleague)),
          '',
          place,
        );
    }
  };
  const actions: ColleagueActions = {
    async copy(colleague, what, place) {
      const text = copyableText(colleague, what, app);
      const answer = await api.request('copy', colleague.id, what, ...shownNumber(colleague, what));
      const { said } = preferences.messages;
      const isRefused = !answer.ok && answer.error === 'failed';
      if (isRefused && text !== null) speech.offerByHand(said.copyFailed, text, place);
      else tell(answer, colleague, place, { done: said.copied, failed: said.copyFailed });
    },
    async call(colleague, place) {
      const answer = await api.request('call', colleague.id);
      const { said } = preferences.messages;
      tell(answer, colleague, place, { done: said.calling, failed: said.callFailed });
    },
    async mail(colleague, place) {
      const answer = await api.request('mail', colleague.id);
      const { said } = preferences.messages;
      tell(answer, colleague, place, { done: said.mailing, failed: said.mailFailed });
    },
    toggleFavourite: (colleague) =>
      setFavourite(colleague, !preferences.settings.favourites.includes(colleague.id)),
    async turnWatch(colleague, place) {
      if (preferences.manages('watches')) {
        speech.toast(preferences.messages.settings.notificationsDisabled, '', place);
        return;
      }
      const times = nextWatchTimes(watchTimes(preferences.settings.watches, colleague.id));
      await api.request('set-watch', colleague.id, times);
      speech.toast(preferences.messages.said.watch[times](shortName(colleague)), '', place);
    },
    async openMenu(colleague, place, at) {
      const { id } = colleague;
      const choice = await (at === undefined
        ? api.request('open-colleague-menu', id)
        : api.request('open-colleague-menu', id, at));
      if (choice !== null) await choose(choice, colleague, place);
    },
  };
  return actions;
}

/** The number that is to be copied, for main to take at its word. */
function shownNumber({ phone }: Colleague, what: Copyable): [shown?: E164] {
  return phone !== null && (what === 'e164' || what === 'national') ? [phone.e164] : [];
}

/** What main would copy, for where the clipboard does not take it; null if there is nothing of the kind. */
function copyableText(
  { phone, email, fixed }: Colleague,
  what: Copyable,
  { notation }: AppContext,
): string | null {
  switch (what) {
    case 'e164':
      return phone?.e164 ?? null;
    case 'national':
      return phone === null ? null : notation.text(phone.e164);
    case 'email':
      return email;
    case 'extension':
      return fixed.extension;
  }
}

function shortName({ firstName, fullName }: Colleague): string {
  return firstName === '' ? fullName : firstName;
}
