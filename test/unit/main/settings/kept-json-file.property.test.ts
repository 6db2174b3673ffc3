import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonFile } from '../../../../src/main/settings/json-file';
import { openKeptJsonFile } from '../../../../src/main/settings/kept-json-file';
import { MemoryDisk, type Fate } from '../../../fakes/memory-json-folder';

const CURRENT = 'settings.json';
const BACKUP = 'settings.json.bak';

const fates = fc.array(fc.constantFrom<Fate>('done', 'done', 'done', 'refused', 'torn', 'killed'), {
  maxLength: 6,
});
type Deed =
  | { readonly kind: 'change' | 'start'; readonly fates: readonly Fate[] }
  | { readonly kind: 'truncate'; readonly name: string };

const deeds = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('change', 'change', 'start'), fates }),
    fc.record({ kind: fc.constant('truncate'), name: fc.constantFrom(CURRENT, BACKUP) }),
  ) as fc.Arbitrary<Deed>,
  { maxLength: 25 },
);

/** States are numbered; each is large enough to be torn. */
const numberIn = (file: JsonFile): number => (file.read()['number'] as number | undefined) ?? 0;
const padding = 'x'.repeat(20);

class Run {
  readonly disk = new MemoryDisk();
  attempted = 0;
  /** The last that was reported as saved. */
  saved = 0;
  hasTruncated = false;
  #file: JsonFile;

  constructor() {
    this.#file = this.start([]);
  }

  start(fates: readonly Fate[]): JsonFile {
    this.disk.decree(...fates);
    const folder = this.disk.open();
    const onTrouble = (): void => undefined;
    const file = openKeptJsonFile({ folder, name: 'settings', now: () => 0, onTrouble });
    this.disk.decree();
    this.#file = file;
    return file;
  }

  do(deed: Deed): void {
    if (deed.kind === 'start') this.start(deed.fates);
    if (deed.kind === 'change') this.#change(deed.fates);
    if (deed.kind === 'truncate') {
      this.disk.truncate(deed.name);
      this.hasTruncated = true;
    }
  }

  #change(fates: readonly Fate[]): void {
    this.disk.decree(...fates);
    this.attempted += 1;
    if (this.#file.change({ number: this.attempted, padding }).ok) this.saved = this.attempted;
    this.disk.decree();
  }
}

it('whatever happens to the disk and the process, the next start finds a whole state, and none older than the last save', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const run = new Run();
      for (const deed of all) run.do(deed);
      const file = run.start([]);
      expect([{}, { number: numberIn(file), padding }]).toContainEqual(file.read());
      expect(numberIn(file)).toBeLessThanOrEqual(run.attempted);
      if (!run.hasTruncated) expect(numberIn(file)).toBeGreaterThanOrEqual(run.saved);
    }),
    { numRuns: 2_000 },
  );
});

it('a file that is cut short after a save loses nothing of it', () => {
  fc.assert(
    fc.property(fc.array(fates, { minLength: 1, maxLength: 8 }), (changes) => {
      const run = new Run();
      for (const each of changes) run.do({ kind: 'change', fates: each });
      run.start([]);
      run.do({ kind: 'change', fates: [] });
      run.do({ kind: 'truncate', name: CURRENT });
      expect(numberIn(run.start([]))).toBe(run.attempted);
    }),
  );
});
