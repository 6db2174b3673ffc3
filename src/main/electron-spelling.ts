import type { Session } from 'electron';

/**
 * Nothing is spelt here. Each session, also one without a window, would else fetch dictionaries from Chromium's makers
 * for the languages of the user; `spellcheck: false` of a window does not prevent that (electron#22995).
 */
export function checkNoSpelling(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
