/**
 * One command from beginning to end, in a thread: while the main thread waits for it nothing of Chromium has started,
 * so that neither a display nor half a second is needed. Never imports Electron.
 */
import { workerData } from 'node:worker_threads';
import { systemClock as clock } from '../clock';
import { createRinkelSource } from '../directory/rinkel-source';
import { secretServiceState } from '../keychain/dbus-secret-service';
import { loadKeytar } from '../keychain/load-keytar';
import { answerAlone } from './answer-alone';
import { askApp } from './ask-app';
import { check, diagnosis, parseChecks } from './checks';
import { copyByProgram } from './clipboard-programs';
import { EXIT, remark, type CommandAnswer } from './command';
import { CODE, DONE, START_APP, type CommandWorkerData } from './command-worker-data';
import { hasTray } from './dbus-has-tray';
import { examine } from './doctor';
import { wordsFor } from './list-view';
import { createNodeHttpGet } from './node-http';
import { readProfileNotes } from './profile-notes';
import { readKey } from './read-key';
import { socketPlaces } from './socket-places';
import { writeOut } from './write-out';

const { request, profile, apiUrl, state } = workerData as CommandWorkerData;
const { command, language } = request;
const { platform, env } = process;

const get = createNodeHttpGet(clock);
const notes = readProfileNotes(profile);
const isKept = notes.keyKeptFor.includes(apiUrl);
const key = (): ReturnType<typeof readKey> =>
  readKey({ apiUrl, isKept, loadKeytar, platform, clock, hangs: keychainHangs });

async function keychainHangs(): Promise<boolean> {
  return platform === 'linux' && (await secretServiceState(clock)) === 'silent';
}

/** null: the app is to be started. */
async function answer(): Promise<CommandAnswer | null> {
  const places = socketPlaces({ platform, profile, runtimeDir: env['XDG_RUNTIME_DIR'] });
  const asked = await askApp(request, { places, clock });
  if (command.kind === 'doctor') return doctor(command.json, asked);
  if (asked.ok) return asked.value;
  if (asked.error === 'no-answer') {
    const sentence = wordsFor(language).commands.noAnswer;
    return { exitCode: EXIT.unknown, out: '', err: remark(sentence) };
  }
  if (command.kind === 'toggle') return null;
  return answerAlone(request, {
    source: createRinkelSource({ baseUrl: apiUrl, get, now: clock.now }),
    key,
    notes,
    now: clock.now,
    copy: (text) => copyByProgram(text, platform, env),
  });
}

async function doctor(
  json: boolean,
  asked: Awaited<ReturnType<typeof askApp>>,
): Promise<CommandAnswer> {
  const found = await examine({
    apiUrl,
    get,
    key,
    now: clock.now,
    hasTray: () => hasTray({ platform, env, clock }),
    env,
  });
  if (asked.ok) return diagnosis([...found, ...parseChecks(asked.value.out)], json);
  const app =
    asked.error === 'not-running'
      ? check('app', 'ok', 'not running')
      : check('app', 'wrong', 'running, but does not answer');
  return diagnosis([...found, app], json);
}

function end(code: number): void {
  Atomics.store(state, CODE, code);
  Atomics.store(state, DONE, 1);
  Atomics.notify(state, DONE);
}

answer().then(
  (given) => {
    if (given !== null) {
      writeOut('out', given.out);
      writeOut('err', given.err);
    }
    end(given?.exitCode ?? START_APP);
  },
  () => {
    // A bug; its text could quote what was read.
    writeOut('err', remark('the command failed.'));
    end(EXIT.unknown);
  },
);
