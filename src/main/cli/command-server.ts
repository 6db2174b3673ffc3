import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import type { CommandAnswer, CommandRequest } from './command';
import { answerLine, MAX_REQUEST_BYTES, parseRequest } from './command-protocol';

export interface CommandServerOptions {
  /** The first that will do is taken. */
  readonly places: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly answer: (request: CommandRequest) => Promise<CommandAnswer>;
  /** No place would do: commands are answered without the app. */
  readonly onUnavailable: () => void;
}

/** For the request to come in whole; whoever runs the command line has it ready. */
const REQUEST_MS = 2_000;
const MAX_CONNECTIONS = 16;

/** Answers the command line of this user; returns the end of it. To be opened by the one app of a profile only. */
export function openCommandServer(options: CommandServerOptions): () => void {
  const server = createServer((socket) => serve(socket, options.answer));
  server.maxConnections = MAX_CONNECTIONS;
  listenAt(server, options.places, options);
  return () => void server.close();
}

function listenAt(
  server: Server,
  [place, ...others]: readonly string[],
  options: CommandServerOptions,
): void {
  if (place === undefined) return options.onUnavailable();
  const next = (): void => listenAt(server, others, options);
  if (options.platform !== 'win32' && !makeRoom(place)) return next();
  server.once('error', next);
  server.listen(place, () => {
    server.off('error', next);
    server.on('error', () => undefined); // of one connection: the next one may do
    if (options.platform !== 'win32') chmodSync(place, 0o600);
  });
}

/** A folder that is this user's alone, without what an app that crashed has left in it. False: there can be none. */
function makeRoom(place: string): boolean {
  const folder = dirname(place);
  try {
    // Not recursively: where there is no parent Node 20 may try for ever.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    const { mode, uid } = lstatSync(folder);
    const isOwn = uid === process.getuid?.() && (mode & 0o77) === 0;
    if (isOwn) rmSync(place, { force: true });
    return isOwn;
  } catch {
    return false; // no permission, no such disk: the next place may do
  }
}

function serve(socket: Socket, answer: CommandServerOptions['answer']): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.setTimeout(REQUEST_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy()); // whoever asked has gone
  socket.on('data', (chunk: string) => {
    text += chunk;
    const end = text.indexOf('\n');
    const request = end === -1 ? undefined : parseRequest(text.slice(0, end));
    if (end === -1 && text.length <= MAX_REQUEST_BYTES) return;
    socket.pause();
    socket.setTimeout(0);
    if (request === undefined) socket.destroy();
    else void reply(socket, request, answer);
  });
}

async function reply(
  socket: Socket,
  request: CommandRequest,
  answer: CommandServerOptions['answer'],
): Promise<void> {
  try {
    socket.end(answerLine(await answer(request)));
  } catch (error) {
    socket.destroy(); // who asked hears that there was no answer
    throw error;
  }
}
