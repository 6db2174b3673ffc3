import { app } from 'electron';
import { join } from 'node:path';
import { parseFlags, type Flags } from '../flags';
import { openPolicy } from '../policy/electron-policy';
import { flagsUnderPolicy } from '../policy/flags-under-policy';
import type { PolicyInForce } from '../policy/policy';
import { EXIT, remark } from './command';
import { START_APP } from './command-worker-data';
import { helpText } from './help-text';
import { ownArguments, parseCommandLine, type Invocation } from './parse-command-line';
import type { Link } from './parse-link';
import { runCommand } from './run-command';
import { writeOut } from './write-out';

/** Beside main's own bundle: an input of electron.vite.config.ts. */
const COMMAND_WORKER = 'command-worker.cjs';

/** What the app itself is started for. */
export interface Start {
  readonly flags: Flags;
  /** To be opened in the window; null: nothing but the window. */
  readonly link: Link | null;
  readonly ruling: PolicyInForce;
}

/** Obeys the command line. Returns only if the app is to start; everything else is done here and ends the process. */
export function obeyCommandLine(argv: readonly string[]): Start {
  const given = parseFlags(argv);
  if (!given.ok) return refuse(given.error);
  const invocation = parseCommandLine(argumentsOf(argv));
  if (!invocation.ok) return refuse(`${invocation.error}\nreachable --help tells what there is.`);
  const ruling = openPolicy();
  const ruled = flagsUnderPolicy(given.value, ruling.policy);
  if (!ruled.ok) return refuse(ruled.error);
  const { flags, remarks } = ruled.value;
  for (const sentence of remarks) writeOut('err', remark(sentence));
  return { flags, link: obey(invocation.value, flags), ruling };
}

/** Of this start, or of another one that handed its own over. */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  return ownArguments(argv, process.defaultApp === true);
}

function obey(invocation: Invocation, flags: Flags): Link | null {
  switch (invocation.kind) {
    case 'app':
      return invocation.link;
    case 'help':
      return print(helpText(invocation.about));
    case 'version':
      return print(`${app.getVersion()}\n`);
    case 'command': {
      const code = runCommand(join(__dirname, COMMAND_WORKER), {
        request: { command: invocation.command, language: flags.language ?? 'en' },
        profile: app.getPath('userData'),
        apiUrl: flags.apiUrl,
      });
      return code === START_APP ? null : process.exit(code);
    }
  }
}

function print(text: string): never {
  writeOut('out', text);
  process.exit(EXIT.yes);
}

function refuse(sentence: string): never {
  writeOut('err', remark(sentence));
  process.exit(EXIT.usage);
}
