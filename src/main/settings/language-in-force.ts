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
  /** By which the system writes times and numbers; not always a BCP 47 tag. */
  readonly systemLocale: string;
}

/** The flag, else the setting, else the first of the system's languages that there is, else English; and the locale for its times. */
export function languageInForce(choice: LanguageChoice): { language: Language; locale: string } {
  const chosen = choice.flag ?? (choice.setting === 'system' ? undefined : choice.setting);
  if (chosen !== undefined) return { language: chosen, locale: USUAL_LOCALE[chosen] };
  const language = choice.systemLanguages.map(primary).find(isLanguage) ?? 'en';
  const locale = canonicalLocale(choice.systemLocale);
  const fits = locale !== undefined && primary(locale) === language;
  return { language, locale: fits ? locale : USUAL_LOCALE[language] };
}

/** POSIX modifiers come through on Linux (`en-US@posix`, `sv-SE@euro`), and `Intl` throws at what is no BCP 47 tag. */
function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replace(/@.*$/, ''))[0];
  } catch {
    return undefined;
  }
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
