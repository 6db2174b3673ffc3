import type { Language } from '../shared/language';
import { en } from '../shared/messages/en';
import type { Messages } from '../shared/messages/messages';

/** At hand before anything is loaded, and where a chunk does not come. */
export const firstMessages: Messages = en;

/** One language is read at a time, so the others are chunks of their own. */
const loaders: Readonly<Record<Language, () => Messages | Promise<Messages>>> = {
  en: () => en,
  nl: async () => (await import('../shared/messages/nl')).nl,
  es: async () => (await import('../shared/messages/es')).es,
  sv: async () => (await import('../shared/messages/sv')).sv,
};

export async function loadMessages(language: Language): Promise<Messages> {
  try {
    return await loaders[language]();
  } catch {
    return firstMessages; // the app's own files are gone; what is open still speaks
  }
}
