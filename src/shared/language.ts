export const LANGUAGES = ['en', 'nl', 'es', 'sv'] as const;

/** ISO 639-1. The languages of the provider's users are also those of this app. */
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
