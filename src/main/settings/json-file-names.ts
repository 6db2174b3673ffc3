/** The names that belong to one kept file; nothing else in the folder is touched. */
export interface JsonFileNames {
  readonly current: string;
  readonly backup: string;
  /** On its way to be `current` or `backup`. */
  readonly draft: string;
  /** A file that could not be read, set aside at that time (epoch milliseconds). Sorts by time. */
  readonly broken: (at: number) => string;
  readonly isBroken: (name: string) => boolean;
  /** What a kill in the middle of a write leaves behind. */
  readonly isLeftOver: (name: string) => boolean;
}

/** `name` is without the ending and holds nothing but letters. */
export function jsonFileNames(name: string): JsonFileNames {
  const current = `${name}.json`;
  const draft = `${current}.new`;
  // The ending is that of electron-store's own drafts: ten digits of the time and six hex digits by chance.
  const draftOfDraft = new RegExp(`^${name}\\.json(\\.new)?\\.tmp-\\d{10}[0-9a-f]{6}$`);
  return {
    current,
    backup: `${current}.bak`,
    draft,
    broken: (at) => `${current}.broken-${new Date(at).toISOString().replaceAll(':', '-')}`,
    isBroken: (candidate) => candidate.startsWith(`${current}.broken-`),
    isLeftOver: (candidate) => candidate === draft || draftOfDraft.test(candidate),
  };
}
