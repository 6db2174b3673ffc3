/** Language, script and region only: a tag that no `Intl` constructor throws at. */
export function isLocaleTag(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(raw);
}
