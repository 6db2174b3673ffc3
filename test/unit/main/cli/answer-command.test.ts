import { describe, expect, it } from 'vitest';
import { answerCommand, type CommandServices } from '../../../../src/main/cli/answer-command';
import type { Command, CommandAnswer } from '../../../../src/main/cli/command';
import type { ListView } from '../../../../src/main/cli/list-view';
import type { NumberError } from '../../../../src/shared/ipc';
import { err, ok, type Result } from '../../../../src/shared/result';
import { colleagueNamed } from '../../../fakes/colleague';
import { listOf } from './list-of';

const jan = colleagueNamed('Jan Smit');
const jans = colleagueNamed('Jan Smits', { availability: 'unavailable' });
const ines = colleagueNamed('Inés Peña', { phone: null });

function answer(
  command: Command,
  view: ListView = listOf([jan, jans, ines]),
  copied: Result<string, NumberError> = ok('+31612345678'),
): { done: string[]; result: Promise<CommandAnswer> } {
  const done: string[] = [];
  const services: CommandServices = {
    view: () => view,
    copy: (id) => {
      done.push(`copy ${id}`);
      return Promise.resolve(copied);
    },
    toggle: () => void done.push('toggle'),
    refresh: () => Promise.resolve(void done.push('refresh')),
    checks: () => Promise.resolve([{ name: 'tray', state: 'ok', detail: 'x' }]),
  };
  return { done, result: answerCommand({ command, language: 'en' }, services) };
}

const copy = (query: string): Command => ({ kind: 'copy', query });

describe('copy', () => {
  it('copies the one who matches, or whose whole name it is', async () => {
    const { done, result } = answer(copy('jan smit'));
    expect(await result).toEqual({ exitCode: 0, out: 'Copied +31612345678\n', err: '' });
    expect(done).toEqual(['copy jan-smit']);
  });

  it('does not guess among several', async () => {
    const { done, result } = answer(copy('jan'));
    expect(await result).toEqual({
      exitCode: 2,
      out: '',
      err: [
        'reachable: More than one colleague matches “jan”. Say more:',
        '  Jan Smit   +31612345678',
        '  Jan Smits  +31612345678',
        '',
      ].join('\n'),
    });
    expect(done).toEqual([]);
  });

  it('tells who has no number, and of nobody', async () => {
    expect(await answer(copy('ines'), undefined, err('no-number')).result).toEqual({
      exitCode: 1,
      out: '',
      err: 'reachable: Inés Peña has no phone number.\n',
    });
    expect((await answer(copy('zoe')).result).exitCode).toBe(1);
  });

  it('prints the number that the clipboard would not take', async () => {
    expect(await answer(copy('smits'), undefined, err('failed')).result).toEqual({
      exitCode: 1,
      out: '+31612345678\n',
      err: 'reachable: The number could not be put on the clipboard.\n',
    });
  });

  it('copies from an old list, but not from none', async () => {
    const old = listOf([jan], { state: 'offline' });
    expect((await answer(copy('jan'), old).result).exitCode).toBe(0);
    expect((await answer(copy('jan'), listOf(null, { asOf: null })).result).exitCode).toBe(3);
  });
});

describe('the others', () => {
  it('do what they are for', async () => {
    const toggle = answer({ kind: 'toggle' });
    expect(await toggle.result).toEqual({ exitCode: 0, out: '', err: '' });
    expect(toggle.done).toEqual(['toggle']);
    const checks = await answer({ kind: 'doctor', json: true }).result;
    expect(JSON.parse(checks.out)).toEqual([{ name: 'tray', state: 'ok', detail: 'x' }]);
  });

  it('refresh succeeds with a fresh list, whoever is in it', async () => {
    const { done, result } = answer({ kind: 'refresh' }, listOf([jans]));
    expect(await result).toEqual({ exitCode: 0, out: '0 of 1 available\n', err: '' });
    expect(done).toEqual(['refresh']);
    const failed = answer({ kind: 'refresh' }, listOf([jans], { state: 'offline' }));
    expect((await failed.result).exitCode).toBe(3);
  });
});
