import { connect } from 'node:net';
import { err, ok, type Result } from '../../shared/result';
import type { Clock } from '../clock';
import type { CommandAnswer, CommandRequest } from './command';
import { MAX_ANSWER_BYTES, parseAnswer, requestLine } from './command-protocol';

export interface AskAppOptions {
  readonly places: readonly string[];
  readonly clock: Pick<Clock, 'after'>;
}

/** Longer than the app waits for the provider when it is asked to refresh. */
const DEADLINE_MS = 30_000;

type Outcome = Result<CommandAnswer, 'not-running' | 'no-answer'>;

/** The running app's answer. A socket that nobody listens at is one that a crash has left: the app is not running. */
export async function askApp(request: CommandRequest, options: AskAppOptions): Promise<Outcome> {
  for (const place of options.places) {
    const outcome = await askAt(place, request, options.clock);
    if (outcome.ok || outcome.error === 'no-answer') return outcome;
  }
  return err('not-running');
}

function askAt(
  place: string,
  request: CommandRequest,
  clock: AskAppOptions['clock'],
): Promise<Outcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let connected = false;
    const socket = connect(place);
    const settle = (outcome: Outcome): void => {
      cancel();
      socket.destroy();
      resolve(outcome);
    };
    const cancel = clock.after(DEADLINE_MS, () => settle(err('no-answer')));
    socket.on('connect', () => {
      connected = true;
      socket.write(requestLine(request));
    });
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > MAX_ANSWER_BYTES) settle(err('no-answer'));
    });
    socket.on('error', () => settle(err(connected ? 'no-answer' : 'not-running')));
    socket.on('end', () => {
      const answer = parseAnswer(Buffer.concat(chunks).toString());
      settle(answer === undefined ? err('no-answer') : ok(answer));
    });
  });
}
