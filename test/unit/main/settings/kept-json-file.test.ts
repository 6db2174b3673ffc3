import { describe, expect, it } from 'vitest';
import type { JsonFile } from '../../../../src/main/settings/json-file';
import {
  openKeptJsonFile,
  type JsonFileTrouble,
} from '../../../../src/main/settings/kept-json-file';
import { err, ok } from '../../../../src/shared/result';
import { MemoryDisk } from '../../../fakes/memory-json-folder';

const BROKEN = 'settings.json.broken-2026-03-01T08-00-00.000Z';
const now = (): number => Date.UTC(2026, 2, 1, 8);

function diskWith(files: Readonly<Record<string, string>>): MemoryDisk {
  const disk = new MemoryDisk();
  for (const [name, text] of Object.entries(files)) disk.files.set(name, text);
  return disk;
}

function open(disk: MemoryDisk): { readonly file: JsonFile; readonly troubles: JsonFileTrouble[] } {
  const troubles: JsonFileTrouble[] = [];
  const onTrouble = (trouble: JsonFileTrouble): number => troubles.push(trouble);
  return {
    file: openKeptJsonFile({ folder: disk.open(), name: 'settings', now, onTrouble }),
    troubles,
  };
}

const filesOf = (disk: MemoryDisk): object => Object.fromEntries([...disk.files].sort());

describe('a kept file', () => {
  it('is empty at first, and nothing is made for it', () => {
    const disk = new MemoryDisk();
    const { file, troubles } = open(disk);
    expect([file.read(), troubles, filesOf(disk)]).toEqual([{}, [], {}]);
  });

  it('is as new as its backup, and leaves no draft', () => {
    const disk = new MemoryDisk();
    const { file } = open(disk);
    expect([file.change({ a: 1, b: undefined }), file.change({ c: [2] })]).toEqual([
      ok(null),
      ok(null),
    ]);
    const text = '{"a":1,"c":[2]}';
    expect(filesOf(disk)).toEqual({ 'settings.json': text, 'settings.json.bak': text });
  });

  it('gets its backup at the first start after an earlier version', () => {
    const disk = diskWith({ 'settings.json': '{"a":1}' });
    open(disk);
    expect(disk.files.get('settings.json.bak')).toBe('{"a":1}');
  });

  it.each(['', '{"a":', 'null', '[1]', '"text"'])(
    'that holds %j is set aside for its backup',
    (text) => {
      const disk = diskWith({ 'settings.json': text, 'settings.json.bak': '{"a":1}' });
      const { file, troubles } = open(disk);
      expect([file.read(), troubles]).toEqual([{ a: 1 }, ['restored']]);
      expect(filesOf(disk)).toEqual({
        'settings.json': '{"a":1}',
        'settings.json.bak': '{"a":1}',
        [BROKEN]: text,
      });
    },
  );

  it('that is gone comes back from its backup', () => {
    const disk = diskWith({ 'settings.json.bak': '{"a":1}' });
    const { file, troubles } = open(disk);
    expect([file.read(), troubles]).toEqual([{ a: 1 }, ['restored']]);
    expect(disk.files.get('settings.json')).toBe('{"a":1}');
  });

  it.each([undefined, '{"a'])('starts anew where the backup is no better: %j', (backup) => {
    const disk = diskWith({ 'settings.json': '{', ...(backup && { 'settings.json.bak': backup }) });
    const { file, troubles } = open(disk);
    expect([file.read(), troubles, disk.files.get(BROKEN)]).toEqual([{}, ['reset'], '{']);
    expect(file.change({ b: 2 })).toEqual(ok(null));
  });

  it('keeps the last three that were set aside', () => {
    const name = (year: number): string => `settings.json.broken-${year}-03-01T08-00-00.000Z`;
    const old = Object.fromEntries([2023, 2022, 2025, 2024].map((year) => [name(year), '{']));
    const disk = diskWith({ 'settings.json': '{', ...old });
    open(disk);
    expect([...disk.files.keys()].sort()).toEqual([name(2024), name(2025), BROKEN]);
  });

  it('sweeps what a kill left of its own, and nothing else', () => {
    const others = {
      'memory.json': '{}',
      'memory.json.tmp-0123456789abcdef': '{',
      'settings.json.tmp-mine': '{',
      'settings.json.bak.mine': '{',
      'mysettings.json.tmp-0123456789abcdef': '{',
    };
    const disk = diskWith({
      ...others,
      'settings.json.new': '{',
      'settings.json.tmp-0123456789abcdef': '{',
      'settings.json.new.tmp-0123456789abcdef': '{',
    });
    open(disk);
    expect(filesOf(disk)).toEqual(others);
  });
});

describe('a disk that does not take it', () => {
  it.each(['refused', 'torn'] as const)(
    '(%s) leaves the old file, and the change in force',
    (fate) => {
      const disk = diskWith({ 'settings.json': '{"a":1}', 'settings.json.bak': '{"a":1}' });
      const { file } = open(disk);
      disk.decree(fate);
      expect([file.change({ b: 2 }), file.read()]).toEqual([err('not-saved'), { a: 1, b: 2 }]);
      expect(filesOf(disk)).toEqual({ 'settings.json': '{"a":1}', 'settings.json.bak': '{"a":1}' });
      expect(file.change({ c: 3 })).toEqual(ok(null));
      expect(disk.files.get('settings.json')).toBe('{"a":1,"b":2,"c":3}');
    },
  );

  it('for the backup leaves the former backup', () => {
    const disk = diskWith({ 'settings.json': '{"a":1}', 'settings.json.bak': '{"a":1}' });
    const { file } = open(disk);
    disk.decree('done', 'done', 'torn');
    expect(file.change({ a: 2 })).toEqual(ok(null));
    expect(filesOf(disk)).toEqual({ 'settings.json': '{"a":2}', 'settings.json.bak': '{"a":1}' });
  });

  it('at all is said at once, and the backup serves for a broken file', () => {
    const disk = diskWith({ 'settings.json': '{', 'settings.json.bak': '{"a":1}' });
    disk.isWritable = false;
    const { file, troubles } = open(disk);
    expect([file.read(), troubles]).toEqual([{ a: 1 }, ['restored', 'unwritable']]);
    expect([file.change({ b: 2 }), file.read()]).toEqual([err('not-saved'), { a: 1, b: 2 }]);
  });

  it('does not cost a file that could neither be read nor be set aside', () => {
    const disk = diskWith({ 'settings.json': '{', 'settings.json.bak': '{"a":1}' });
    disk.decree('refused');
    const { file } = open(disk);
    expect(file.change({ b: 2 })).toEqual(err('not-saved'));
    expect(disk.files.get('settings.json')).toBe('{');
  });
});
