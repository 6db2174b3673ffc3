/** What must never get into a log, a diagnostics text or a dialog; each is recognised wherever it turns up. */
export const CANARIES = {
  key: 'rk_live_Zq8Lm2Xw9Tc4',
  avatarToken: 'eyJhbGciOi.J9s8d7f6g5h4',
  e164: '+31612345678',
  spaced: '+31 6 1234 5678',
  national: '06-12 34 56 78',
  bracketed: '(020) 123 45 67',
  email: 'anouk.de.vries@example.com',
  home: '/home/anouk-devries',
  userName: 'anouk-devries',
  name: 'Anouk de Vries',
} as const;

export const OWNER = {
  home: CANARIES.home,
  userName: CANARIES.userName,
  secrets: (): readonly string[] => [CANARIES.key],
};

/** The canaries that can be known by their looks; a colleague's name cannot, so it must not be put in at all. */
export const VISIBLE_CANARIES: readonly string[] = Object.values(CANARIES).filter(
  (canary) => canary !== CANARIES.name && canary !== CANARIES.userName,
);

/** Those of the canaries that are in the text, also without their spaces and dashes. */
export function canariesIn(text: string): string[] {
  const digits = text.replace(/[^\d]/g, '');
  return Object.values(CANARIES).filter((canary) => {
    const number = /^[\d\s()+-]+$/.test(canary) ? canary.replace(/\D/g, '').slice(-8) : undefined;
    return text.includes(canary) || (number !== undefined && digits.includes(number));
  });
}
