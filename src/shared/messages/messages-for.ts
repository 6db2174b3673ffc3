import type { Language } from '../language';
import { en } from './en';
import { es } from './es';
import type { Messages } from './messages';
import { nl } from './nl';
import { sv } from './sv';

const byLanguage: Readonly<Record<Language, Messages>> = { en, nl, es, sv };

export function messagesFor(language: Language): Messages {
  return byLanguage[language];
}
