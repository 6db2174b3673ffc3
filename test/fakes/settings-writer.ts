import { openElectronStoreFolder } from '../../src/main/settings/electron-store-folder';
import { openKeptJsonFile, type JsonFileTrouble } from '../../src/main/settings/kept-json-file';

/** A line of what the process says. `number` is of the state that lay in the file, or that it took or did not take. */
export type WriterLine =
  | {
      readonly kind: 'opened';
      readonly number: number;
      readonly troubles: readonly JsonFileTrouble[];
    }
  | { readonly kind: 'saved' | 'not-saved'; readonly number: number; readonly tookMs: number };

const [directory = '', times = '0', bytes = '0'] = process.argv.slice(2);

const say = (line: WriterLine): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const troubles: JsonFileTrouble[] = [];
const file = openKeptJsonFile({
  folder: openElectronStoreFolder(directory),
  name: 'settings',
  now: () => Date.now(),
  onTrouble: (trouble) => troubles.push(trouble),
});
const { number: first = 0 } = file.read() as { readonly number?: number };
say({ kind: 'opened', number: first, troubles });

for (let number = first + 1; number <= first + Number(times); number += 1) {
  const startedAt = performance.now();
  const saved = file.change({ number, padding: 'x'.repeat(Number(bytes)) }).ok;
  const tookMs = performance.now() - startedAt;
  say({ kind: saved ? 'saved' : 'not-saved', number, tookMs });
}
