import { isLanguage, type Language } from '../../shared/language';

/** For a language that was chosen apart from the system: the region where the provider's users speak it. */
const USUAL_LOCALE: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  nl: 'nl-NL',
  es: 'es-ES',
  sv: 'sv-SE',
};

export interface LanguageChoice {
  readonly flag: Language | undefined;
  readonly setting: 'system' | Language;
  /** BCP 47 tags in the user's order of preference. */
  readonly systemLanguages: readonly string[];
  /** BCP 47 tag by which the system writes times and numbers. */
  readonly systemLocale: string;
}

/** The flag, else the setting, else the first of the system's languages that there is, else English; and the locale for its times. */
export function languageInForce(choice: LanguageChoice): { language: Language; locale: string } {
  const chosen = choice.flag ?? (choice.setting === 'system' ? undefined : choice.setting);
  if (chosen !== undefined) return { language: chosen, locale: USUAL_LOCALE[chosen] };
  const language = choice.systemLanguages.map(primary).find(isLanguage) ?? 'en';
  const fits = primary(choice.systemLocale) === language;
  return { language, locale: fits ? choice.systemLocale : USUAL_LOCALE[language] };
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
