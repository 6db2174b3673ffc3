import type { Language } from '../../language';
import type { CommandMessages } from './command-messages';
import { en } from './en';
import { es } from './es';
import { nl } from './nl';
import { sv } from './sv';

const byLanguage: Readonly<Record<Language, CommandMessages>> = { en, nl, es, sv };

export function commandMessagesFor(language: Language): CommandMessages {
  return byLanguage[language];
}
