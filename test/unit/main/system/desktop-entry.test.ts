import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryValue, execValue } from '../../../../src/main/system/desktop-entry';

/** Reads a value the way a desktop does: the escapes of a string first, then the quoting, then the field codes. */
function readExec(value: string): string[] {
  const words = readString(value).matchAll(/"((?:[^"\\]|\\[^])*)"|([^\s"]+)/g);
  return [...words].map(([, quoted, plain]) =>
    (quoted?.replace(/\\([^])/g, '$1') ?? plain ?? '').replaceAll('%%', '%'),
  );
}

function readString(value: string): string {
  return value.replace(/\\([\\sntr])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  s: ' ',
  n: '\n',
  t: '\t',
  r: '\r',
};

/** By the specification these are reserved outside of quotes. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/;

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1, unit: fc.constantFrom(...'aé /"\'\\$`%&;*?#()<>~|=\n\t\r') }),
);
const program = text.filter((value) => !/[=%]/.test(value));

describe('the value of Exec', () => {
  it('leaves plain words as they are', () => {
    expect(execValue(['/opt/Reachable/reachable', '--hidden'])).toBe(
      '/opt/Reachable/reachable --hidden',
    );
  });

  it('quotes a path with a space, and doubles the percent sign of a field code', () => {
    expect(execValue(['/home/Anouk de Vries/reachable', '100%'])).toBe(
      '"/home/Anouk de Vries/reachable" 100%%',
    );
  });

  it('escapes a dollar sign once for the quotes and the escape once more for the file', () => {
    expect(execValue(['/opt/$a'])).toBe('"/opt/\\\\$a"');
  });

  it('can not be made of a program with an equal or percent sign in its path, nor of none', () => {
    const commands = [['/opt/a=b'], ['/opt/100%'], [''], []];
    expect(commands.map(execValue)).toEqual(commands.map(() => undefined));
  });

  it('is read back as it was meant, whatever is in it', () => {
    fc.assert(
      fc.property(program, fc.array(text), (first, rest) => {
        expect(readExec(execValue([first, ...rest]) ?? '')).toEqual([first, ...rest]);
      }),
    );
  });

  it('is one line, with nothing reserved outside of quotes', () => {
    fc.assert(
      fc.property(program, fc.array(text), (first, rest) => {
        const value = execValue([first, ...rest]) ?? '';
        const outside = readString(value)
          .replace(/"(?:[^"\\]|\\[^])*"/g, 'quoted')
          .split(' ');
        expect(value).not.toMatch(/[\n\r\t]/);
        expect(outside.filter((word) => RESERVED.test(word))).toEqual([]);
      }),
    );
  });
});

describe('a value of an entry', () => {
  const entry =
    '# a comment\n[Desktop Entry]\nName = Reachable\nHidden=true\n\n[Desktop Action x]\nIcon=x\n';

  it('is that of the key in the first group', () => {
    expect(['Name', 'Hidden', 'Icon', 'hidden'].map((key) => entryValue(entry, key))).toEqual([
      'Reachable',
      'true',
      undefined,
      undefined,
    ]);
  });

  it('is none in a file that is no entry', () => {
    expect(['', 'Name=x', '[Other]\nName=x'].map((file) => entryValue(file, 'Name'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
