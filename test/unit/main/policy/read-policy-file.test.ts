import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPolicyFile, type PolicyFile } from '../../../../src/main/policy/read-policy-file';

const OWNER = process.getuid?.() ?? 0;
const GOOD = { kind: 'read', json: { fixed: {} } };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reachable-policy-'));
});
afterEach(() => rm(folder, { recursive: true }));

const path = (): string => join(folder, 'policy.json');
const read = (options: { owners?: number[]; platform?: NodeJS.Platform } = {}): PolicyFile =>
  readPolicyFile({ path: path(), owners: [OWNER], platform: 'linux', ...options });
const write = (text: string, mode = 0o644): void => {
  writeFileSync(path(), text);
  chmodSync(path(), mode);
};

describe('a policy file', () => {
  it('is read', () => {
    write('{"fixed": {}}');
    expect(read()).toEqual(GOOD);
  });

  it('may begin as Windows’ editors begin it', () => {
    write('\uFEFF{"fixed": {}}');
    expect(read()).toEqual(GOOD);
  });

  it('is none where there is none, and where its folder is missing or no folder', () => {
    expect(read()).toEqual({ kind: 'none' });
    rmSync(folder, { recursive: true });
    expect(read()).toEqual({ kind: 'none' });
    writeFileSync(folder, '');
    expect(read()).toEqual({ kind: 'none' });
  });

  it.each(['', '{', 'null and more', '\0', `"${'x'.repeat(70_000)}"`])(
    'that holds %.10j is unreadable',
    (text) => {
      write(text);
      expect(read()).toEqual({ kind: 'unreadable' });
    },
  );

  it('that is a folder is unreadable', () => {
    mkdirSync(path());
    expect(read()).toEqual({ kind: 'unreadable' });
  });

  it('that is a pipe is not waited for', () => {
    execFileSync('mkfifo', ['-m', '600', path()]);
    expect(read()).toEqual({ kind: 'unreadable' });
  });
});

describe('trust', () => {
  it('is not given to another owner', () => {
    write('{"fixed": {}}');
    expect(read({ owners: [OWNER + 1] })).toEqual({ kind: 'untrusted' });
  });

  it.each([0o664, 0o646])('is not given to a file that others may write: %o', (mode) => {
    write('{"fixed": {}}', mode);
    expect(read()).toEqual({ kind: 'untrusted' });
  });

  it('is not given to a file in a folder that others may write', () => {
    write('{"fixed": {}}');
    chmodSync(folder, 0o777);
    expect(read()).toEqual({ kind: 'untrusted' });
  });

  it('is given to what a link leads to by the same rules', () => {
    const target = join(folder, 'elsewhere.json');
    writeFileSync(target, '{"fixed": {}}');
    symlinkSync(target, path());
    expect(read()).toEqual(GOOD);
    chmodSync(target, 0o666);
    expect(read()).toEqual({ kind: 'untrusted' });
  });

  it('is a matter of the place alone on Windows, which has no such owners', () => {
    write('{"fixed": {}}', 0o666);
    expect(read({ platform: 'win32', owners: [] })).toEqual(GOOD);
  });
});
