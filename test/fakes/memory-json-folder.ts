import type { JsonObject } from '../../src/main/settings/json-file';
import type { JsonFolder } from '../../src/main/settings/json-folder';

/** What befalls a step that changes the disk. `torn`: a file cut short is reported as written; `killed`: the process ends in the middle of it. */
export type Fate = 'done' | 'refused' | 'torn' | 'killed';

/** Files as texts, which outlive the processes that have them open. */
export class MemoryDisk {
  readonly files = new Map<string, string>();
  isWritable = true;
  #fates: Fate[] = [];

  /** For the next steps that change something, one each; later ones are done. */
  decree(...fates: readonly Fate[]): void {
    this.#fates = [...fates];
  }

  truncate(name: string): void {
    const text = this.files.get(name);
    if (text !== undefined) this.files.set(name, text.slice(0, text.length / 2));
  }

  /** As a process sees it. A process that has been killed changes nothing any more. */
  open(): JsonFolder {
    let isAlive = true;
    const step = (): Fate => {
      if (!isAlive) throw new Error('dead');
      const fate = this.isWritable ? (this.#fates.shift() ?? 'done') : 'refused';
      if (fate === 'refused') throw new Error('EROFS');
      isAlive = fate !== 'killed';
      return fate;
    };
    const doOrDie = (change: () => void): void => {
      if (step() === 'killed') throw new Error('dead');
      change();
    };
    return {
      isWritable: () => this.isWritable,
      names: () => [...this.files.keys()],
      read: (name) => parseObject(this.files.get(name)),
      write: (name, content) => {
        const fate = step();
        this.files.set(name, JSON.stringify(content));
        if (fate !== 'done') this.truncate(name);
        if (fate === 'killed') throw new Error('dead');
      },
      rename: (from, to) => doOrDie(() => this.#rename(from, to)),
      remove: (name) => doOrDie(() => this.files.delete(name)),
      restrict: () => undefined,
    };
  }

  #rename(from: string, to: string): void {
    const text = this.files.get(from);
    if (text === undefined) throw new Error('ENOENT');
    this.files.delete(from);
    this.files.set(to, text);
  }
}

function parseObject(text: string | undefined): JsonObject | null {
  if (text === undefined) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError();
  return value as JsonObject;
}
