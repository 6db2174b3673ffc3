import type { Language } from '../language';
import { en } from './en';
import type { Messages } from './messages';

const byLanguage: Readonly<Record<Language, Messages>> = { en, nl: en, es: en, sv: en };

export function messagesFor(language: Language): Messages {
  return byLanguage[language];
}
