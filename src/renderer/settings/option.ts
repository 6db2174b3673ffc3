/** One of the things to choose from. `lang`: the language of the text, where it is not that of the window. */
export interface Option<T> {
  readonly value: T;
  readonly text: string;
  readonly lang?: string;
}

/** What a table of texts offers, in its order. */
export function optionsOf<T extends string>(texts: Readonly<Record<T, string>>): Option<T>[] {
  return (Object.keys(texts) as T[]).map((value) => ({ value, text: texts[value] }));
}
