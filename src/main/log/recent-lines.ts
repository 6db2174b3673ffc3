/** The last lines of the log, for the diagnostics. */
export interface RecentLines {
  add(line: string): void;
  /** Oldest first. */
  all(): readonly string[];
}

export function createRecentLines(max: number): RecentLines {
  let lines: readonly string[] = [];
  return {
    add: (line) => {
      lines = [...lines, line].slice(-max);
    },
    all: () => lines,
  };
}
