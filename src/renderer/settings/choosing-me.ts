import type { ColleagueId } from '../../shared/colleague';
import type { Settings } from '../../shared/settings';

/** Who says who they are means their own preferences too, but what they chose by hand stays. */
export function choosingMe(
  me: ColleagueId,
  { theme, language }: Pick<Settings, 'theme' | 'language'>,
): Partial<Settings> {
  return {
    me,
    theme: theme === 'system' ? 'rinkel' : theme,
    language: language === 'system' ? 'rinkel' : language,
  };
}

/** Without me there are no preferences of mine to follow. */
export function forgettingMe({
  theme,
  language,
}: Pick<Settings, 'theme' | 'language'>): Partial<Settings> {
  return {
    me: null,
    theme: theme === 'rinkel' ? 'system' : theme,
    language: language === 'rinkel' ? 'system' : language,
  };
}
