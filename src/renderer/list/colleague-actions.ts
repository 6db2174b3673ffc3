import type { AppContext } from '../app-context';
import type { Colleague } from '../../shared/colleague';
import type { NumberError } from '../../shared/ipc';
import type { ToastPlace } from '../speech.svelte';

/** What can be done with a colleague. The toast tells what came of it. */
export interface ColleagueActions {
  copy(colleague: Colleague, place: ToastPlace): Promise<void>;
  call(colleague: Colleague, place: ToastPlace): Promise<void>;
  toggleFavourite(colleague: Colleague): Promise<void>;
  toggleWatch(colleague: Colleague): Promise<void>;
}

export function createColleagueActions({ api, preferences, speech }: AppContext): ColleagueActions {
  const explain = (error: NumberError, colleague: Colleague, whenFailed: string): string => {
    const { said } = preferences.messages;
    const name = colleague.firstName === '' ? colleague.fullName : colleague.firstName;
    if (error === 'no-number') return said.noNumber(name);
    return error === 'unknown-colleague' ? said.gone(name) : whenFailed;
  };
  return {
    async copy(colleague, place) {
      const answer = await api.request('copy-number', colleague.id);
      const { said } = preferences.messages;
      if (answer.ok) speech.toast(said.copied(answer.value), colleague.fullName, place);
      else speech.toast(explain(answer.error, colleague, said.copyFailed), '', place);
    },
    async call(colleague, place) {
      const answer = await api.request('call', colleague.id);
      const { said } = preferences.messages;
      if (answer.ok) speech.toast(said.calling(answer.value), colleague.fullName, place);
      else speech.toast(explain(answer.error, colleague, said.callFailed), '', place);
    },
    async toggleFavourite({ id }) {
      await api.request('set-favourite', id, !preferences.favourites.includes(id));
    },
    async toggleWatch({ id }) {
      await api.request('set-watch', id, !preferences.watches.includes(id));
    },
  };
}
