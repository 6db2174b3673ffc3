import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProfileNotes } from '../../../../src/main/cli/profile-notes';

const ME = '64a6b60be7ce3a77741552f0';
const KEPT = { keyKeptFor: ['https://api.rinkel.com/v1'] };
const NOTED = { me: ME, ...KEPT };

let profile: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'reachable-notes-'));
});

afterEach(() => rmSync(profile, { recursive: true }));

function write(ending: string): void {
  writeFileSync(join(profile, `settings.json${ending}`), JSON.stringify({ me: ME }));
  writeFileSync(join(profile, `memory.json${ending}`), JSON.stringify(KEPT));
}

describe('what a command reads of the profile', () => {
  it('is what the app wrote', () => {
    write('');
    expect(readProfileNotes(profile)).toEqual(NOTED);
  });

  it('is the backup where the app would restore it', () => {
    write('');
    write('.bak');
    for (const name of ['settings.json', 'memory.json']) truncateSync(join(profile, name), 5);
    expect(readProfileNotes(profile)).toEqual(NOTED);
    for (const name of ['settings.json', 'memory.json']) rmSync(join(profile, name));
    expect(readProfileNotes(profile)).toEqual(NOTED);
  });

  it.each(['', '{', '[]', '"text"', 'null'])('is nothing where a file holds %j', (content) => {
    for (const name of ['settings.json', 'memory.json', 'settings.json.bak']) {
      writeFileSync(join(profile, name), content);
    }
    expect(readProfileNotes(profile)).toEqual({ me: null, keyKeptFor: [] });
  });

  it('is nothing where nothing is', () => {
    expect(readProfileNotes(join(profile, 'none'))).toEqual({ me: null, keyKeptFor: [] });
  });
});
