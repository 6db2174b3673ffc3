/** The text of a menu's item: an ampersand alone would underline the next letter. */
export function menuLabel(text: string): string {
  return text.replaceAll('&', '&&');
}
