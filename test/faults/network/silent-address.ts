import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';

const HOST = '::1';
const CONNECTS_WITHIN_MS = 500;

/** `TCP_SYN_SENT` of the kernel's `tcp_states.h`, as in `/proc/net/tcp6`. */
const ASKING = '02';

/** Whether this machine has the address at all. */
export const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((each) => each?.address === HOST);

export interface SilentAddress {
  /** Whether somebody waits for an answer at this moment. */
  isAsked(): Promise<boolean>;
  close(): void;
}

/**
 * A port of ::1 where whoever asks hears nothing, neither yes nor no: the program behind it stands still, and the system
 * has taken as many connections for it as it will.
 */
export async function openSilentAddress(port: number): Promise<SilentAddress> {
  const listen = `net.createServer().listen(${JSON.stringify({ host: HOST, port, backlog: 1 })}`;
  const program = spawn(process.execPath, ['-e', `${listen}, () => process.stdout.write('.'))`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const refused = once(program, 'exit').then(() => Promise.reject(new Error('No such address')));
  await Promise.race([once(program.stdout, 'data'), refused]);
  program.kill('SIGSTOP');
  const taken: Socket[] = [];
  for (;;) {
    const socket = connect({ host: HOST, port });
    const isTaken = await Promise.race([
      once(socket, 'connect').then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), CONNECTS_WITHIN_MS)),
    ]);
    if (isTaken) taken.push(socket);
    else socket.destroy();
    if (!isTaken) break;
  }
  return {
    isAsked: async () => (await states(port)).includes(ASKING),
    close() {
      for (const socket of taken) socket.destroy();
      program.kill('SIGKILL');
    },
  };
}

/** Of all connections to that port, seen from who asks. */
async function states(port: number): Promise<string[]> {
  const remote = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = (await readFile('/proc/net/tcp6', 'utf8')).split('\n').slice(1);
  const fields = lines.map((line) => line.trim().split(/\s+/));
  return fields.filter(([, , to]) => to?.endsWith(remote)).map(([, , , state = '']) => state);
}
