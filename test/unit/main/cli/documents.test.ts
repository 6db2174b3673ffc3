import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS, COMMON_OPTIONS } from '../../../../src/main/cli/commands';
import { documents } from '../../../../src/main/cli/documents';
import { helpText } from '../../../../src/main/cli/help-text';

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../resources/linux/${name}`, import.meta.url));

describe('what is made from the commands', () => {
  it.each(Object.keys(documents))('%s is current: npm run cli-docs', (name) => {
    expect(readFileSync(pathOf(name), 'utf8')).toBe(documents[name]?.());
  });

  it('the help names every command and option, within the width of a terminal', () => {
    const help = helpText(null);
    for (const { name } of [...COMMANDS, ...COMMON_OPTIONS]) expect(help).toContain(`  ${name}`);
    const longest = Math.max(...help.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(90);
    for (const doc of COMMANDS) expect(helpText(doc)).toContain(`Usage: reachable ${doc.name}`);
  });
});

describe('completion in bash', () => {
  const complete = (...words: string[]): string[] => {
    const program = `source "$0"; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _reachable; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const file = pathOf('completions/reachable.bash');
    const out = execFileSync('bash', ['-c', program, file, ...words], { encoding: 'utf8' });
    return out.split('\n').filter((line) => line !== '');
  };

  it('completes commands, then the options of each', () => {
    expect(complete('reachable', 're')).toEqual(['refresh']);
    expect(complete('reachable', '--la')).toEqual(['--lang=']);
    expect(complete('reachable', 'who', '--')).toEqual(['--available', '--json']);
    expect(complete('reachable', '--lang=nl', 'status', '--')).toEqual(['--json']);
    expect(complete('reachable', 'copy', 'an')).toEqual([]);
  });
});
