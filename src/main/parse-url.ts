/** The URL, or undefined where `text` is none. (`URL.canParse` is missing in Node 18.15, which Electron 25 has.) */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
