import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { SESSION_MARK } from '../../../../scripts/desktop/desktop-environment.mjs';
import { endSessionProcesses } from '../../../../scripts/desktop/session-processes.mjs';

it.runIf(process.platform === 'linux')(
  'only processes of the session are ended, also one that ignores the request',
  async () => {
    const folder = `/tmp/session-${process.pid}`;
    const start = (mark: string) =>
      spawn(
        process.execPath,
        ['-e', `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1e3)`],
        {
          env: { ...process.env, [SESSION_MARK]: mark },
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    const inside = start(folder);
    const outside = start(`${folder}-other`);
    await Promise.all([inside, outside].map((child) => once(child.stdout, 'data')));
    const ended = once(inside, 'exit');
    await endSessionProcesses(folder);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(outside.exitCode ?? outside.signalCode).toBeNull();
    outside.kill('SIGKILL');
  },
);
