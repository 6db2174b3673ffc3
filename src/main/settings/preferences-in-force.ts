import type { Colleague } from '../../shared/colleague';
import { isLanguage, type Language } from '../../shared/language';
import type { Settings } from '../../shared/settings';

/** For a language that was chosen apart from the system: the region where the provider's users speak it. */
const USUAL_LOCALE: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  nl: 'nl-NL',
  es: 'es-ES',
  sv: 'sv-SE',
};

/** Where neither the user's own record nor the locale names one: the provider's default. */
const USUAL_COUNTRY = 'NL';

export interface PreferenceSources {
  readonly flag: Language | undefined;
  readonly settings: Pick<Settings, 'language' | 'theme'>;
  /** The user's own record, where the settings name it and the directory has it. */
  readonly me: Colleague | undefined;
  /** BCP 47 tags in the user's order of preference. */
  readonly systemLanguages: readonly string[];
  /** By which the system writes times and numbers; not always a BCP 47 tag. */
  readonly systemLocale: string;
}

export interface Preferences {
  readonly language: Language;
  /** BCP 47 tag for times and numbers. */
  readonly locale: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly theme: 'system' | 'light' | 'dark';
}

/** Flag, setting, the user's own record and the system, taken together. */
export function preferencesInForce(sources: PreferenceSources): Preferences {
  const { settings, me } = sources;
  const { language, locale } = languageInForce(sources);
  return {
    language,
    locale,
    country: me?.preferences.defaultCountry ?? regionOf(locale) ?? USUAL_COUNTRY,
    theme: settings.theme === 'rinkel' ? (me?.preferences.colourMode ?? 'system') : settings.theme,
  };
}

/** Of each locale that was asked for: these are few, and `Intl` takes long, with every poll. */
const regions = new Map<string, string | undefined>();

function regionOf(locale: string): string | undefined {
  if (!regions.has(locale)) regions.set(locale, new Intl.Locale(locale).region);
  return regions.get(locale);
}

/** The flag, else the setting, else the first of the system's languages that there is, else English; and the locale for its times. */
function languageInForce(sources: PreferenceSources): { language: Language; locale: string } {
  const chosen = sources.flag ?? chosenLanguage(sources);
  if (chosen !== undefined) return { language: chosen, locale: USUAL_LOCALE[chosen] };
  const language = sources.systemLanguages.map(primary).find(isLanguage) ?? 'en';
  const locale = canonicalLocale(sources.systemLocale);
  const fits = locale !== undefined && primary(locale) === language;
  return { language, locale: fits ? locale : USUAL_LOCALE[language] };
}

/** undefined: as the system. */
function chosenLanguage({ settings, me }: PreferenceSources): Language | undefined {
  if (settings.language === 'system') return undefined;
  return settings.language === 'rinkel' ? me?.preferences.language : settings.language;
}

/** POSIX modifiers come through on Linux (`sv-SE@euro`; `en-US@posix` for the C locale, which is nobody's choice), and `Intl` throws at what is no BCP 47 tag. */
function canonicalLocale(tag: string): string | undefined {
  if (tag.endsWith('@posix')) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replace(/@.*$/, ''))[0];
  } catch {
    return undefined;
  }
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
