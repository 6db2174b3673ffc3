import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../src/main/cli/commands';
import { ownArguments, parseCommandLine } from '../../../../src/main/cli/parse-command-line';

const command = (...args: string[]): unknown => {
  const parsed = parseCommandLine(args);
  return parsed.ok && parsed.value.kind === 'command' ? parsed.value.command : parsed;
};

describe('the arguments of the app', () => {
  it('stand behind the program', () => {
    expect(ownArguments(['/usr/bin/reachable', 'who', 'anouk'], false)).toEqual(['who', 'anouk']);
  });

  it('stand behind the folder in development', () => {
    const argv = ['electron', '--inspect=0', '.', '--no-sandbox', 'who'];
    expect(ownArguments(argv, true)).toEqual(['--no-sandbox', 'who']);
  });
});

describe('a command line', () => {
  it('without a command starts the app, whatever switches there are', () => {
    const args = ['--hidden', '--ozone-platform=x11', '--no-sandbox'];
    expect(parseCommandLine(args)).toEqual({ ok: true, value: { kind: 'app', link: null } });
  });

  it('takes each command', () => {
    expect(command('who')).toEqual({ kind: 'who', query: '', availableOnly: false, json: false });
    expect(command('who', '--available', 'anouk', '--json', 'de', 'vries')).toEqual({
      kind: 'who',
      query: 'anouk de vries',
      availableOnly: true,
      json: true,
    });
    expect(command('status', 'bj')).toEqual({ kind: 'status', query: 'bj', json: false });
    expect(command('copy', '06 12')).toEqual({ kind: 'copy', query: '06 12' });
    expect(command('toggle')).toEqual({ kind: 'toggle' });
    expect(command('refresh')).toEqual({ kind: 'refresh' });
    expect(command('doctor', '--json')).toEqual({ kind: 'doctor', json: true });
  });

  it('takes the app’s flags before and behind the command', () => {
    const status = { kind: 'status', query: '', json: false };
    expect(command('--lang=nl', '--user-data-dir=/x', 'status')).toEqual(status);
    expect(command('status', '--lang=nl', '--api-url=http://127.0.0.1:1')).toEqual(status);
  });

  it('takes a name that begins with a dash behind two', () => {
    expect(command('copy', '--', '-x')).toEqual({ kind: 'copy', query: '-x' });
  });

  it('tells of itself', () => {
    expect(parseCommandLine(['--version'])).toEqual({ ok: true, value: { kind: 'version' } });
    expect(parseCommandLine(['-h'])).toEqual({ ok: true, value: { kind: 'help', about: null } });
    expect(parseCommandLine(['copy', '--help'])).toEqual({
      ok: true,
      value: { kind: 'help', about: COMMANDS.find(({ name }) => name === 'copy') },
    });
  });

  it('opens a link, and just the window for a bad one', () => {
    expect(parseCommandLine(['reachable://search?q=bj'])).toEqual({
      ok: true,
      value: { kind: 'app', link: { kind: 'search', query: 'bj' } },
    });
    expect(parseCommandLine(['reachable://app/index.html'])).toEqual({
      ok: true,
      value: { kind: 'app', link: null },
    });
  });

  it.each([
    [['whom'], 'there is no command “whom”.'],
    [['who', '--all'], 'who has no option “--all”.'],
    [['copy', 'anouk', '--json'], 'copy has no option “--json”.'],
    [['who', '--hidden'], 'who has no option “--hidden”.'],
    [['copy'], 'copy needs a NAME.'],
    [['copy', ' '], 'copy needs a NAME.'],
    [['toggle', 'anouk'], 'toggle takes no NAME, but got “anouk”.'],
    [['who', 'x'.repeat(201)], 'the NAME is longer than 200 characters.'],
    [['\u001b[2J'], 'there is no command “�[2J”.'],
  ])('%j is refused with a sentence', (args, error) => {
    expect(parseCommandLine(args)).toEqual({ ok: false, error });
  });
});
