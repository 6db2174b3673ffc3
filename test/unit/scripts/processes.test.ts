import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { end, exitCodeOf, runToEnd } from '../../../scripts/processes.mjs';

const node = (script: string, deadlineMs = 20_000) =>
  runToEnd(process.execPath, ['-e', script], { deadlineMs });

describe('a program that is run to its end', () => {
  it('answers with its exit code and what it printed', async () => {
    const script = `console.log('out'); console.error('err'); process.exitCode = 3`;
    expect(await node(script)).toEqual({
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      timedOut: false,
    });
  });

  it('is killed at the deadline', async () => {
    const ended = await node('setInterval(() => {}, 1e3)', 50);
    expect(ended).toEqual({ code: null, stdout: '', stderr: '', timedOut: true });
  });

  it('that does not exist is an answer too', async () => {
    const ended = await runToEnd('no-such-program', [], { deadlineMs: 20_000 });
    expect(ended).toEqual({
      code: null,
      stdout: '',
      stderr: 'spawn no-such-program ENOENT',
      timedOut: false,
    });
  });
});

describe.skipIf(process.platform === 'win32')('the end of a child', () => {
  it('is its exit code, as a shell tells it', async () => {
    const child = spawn(process.execPath, ['-e', 'process.exit(4)']);
    expect([await exitCodeOf(child), await exitCodeOf(child)]).toEqual([4, 4]);
    const missing = spawn('no-such-program');
    expect([await exitCodeOf(missing), await exitCodeOf(missing)]).toEqual([127, 127]);
  });

  it('comes by force when it does not go', async () => {
    const stubborn = `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1e3)`;
    const child = spawn(process.execPath, ['-e', stubborn]);
    await once(child.stdout, 'data');
    await end(child, 50);
    expect(await exitCodeOf(child)).toBe(128 + 9);
  });
});
