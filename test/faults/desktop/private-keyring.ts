import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { startPrivateBus, type PrivateBus } from './private-bus';

const run = promisify(execFile);

const SECRETS = 'org.freedesktop.secrets';
const SECRETS_PATH = '/org/freedesktop/secrets';
const LOGIN = `${SECRETS_PATH}/collection/login`;
const PROMPTER = 'org.gnome.keyring.SystemPrompter';
const SERVICE = 'Reachable';
/** That of keytar. */
const SCHEMA = ['xdg:schema', 'org.freedesktop.Secret.Generic'];

/** Everything that is started or ended here takes less. */
const START_MS = 10_000;

export const KEYRING_PASSWORD = 'keyring-password';

interface Options {
  /** Whether the keyring can show its dialogs; else each of them counts as dismissed. */
  readonly prompts: boolean;
}

/** A session bus and a gnome-keyring on it that no other test or program uses, to be locked, hung and killed at will. */
export class PrivateKeyring {
  readonly #folder: string;
  readonly #bus: PrivateBus;
  readonly #env: NodeJS.ProcessEnv;
  #daemon: ChildProcess | null = null;

  private constructor(folder: string, bus: PrivateBus, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#bus = bus;
    this.#env = { ...env, ...this.env };
  }

  /** Only the bus: nobody keeps secrets yet. */
  static async open({ prompts }: Options): Promise<PrivateKeyring> {
    const folder = await mkdtemp(join(tmpdir(), 'reachable-keyring-'));
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder };
    const bus = await startPrivateBus(folder, prompts ? [PROMPTER] : [], env);
    return new PrivateKeyring(folder, bus, env);
  }

  /** For the app that is to use it. */
  get env(): { readonly DBUS_SESSION_BUS_ADDRESS: string } {
    return { DBUS_SESSION_BUS_ADDRESS: this.#bus.address };
  }

  /** The folder of its files, as long as there is one. */
  get files(): string {
    return join(this.#folder, 'keyrings');
  }

  /** gnome-keyring with an open default keyring. */
  startUnlocked(): Promise<void> {
    return this.#start(['--unlock'], KEYRING_PASSWORD);
  }

  /** gnome-keyring with what an earlier one kept, locked; or, where there was none, without any keyring. */
  startLocked(): Promise<void> {
    return this.#start([], '');
  }

  async lock(): Promise<void> {
    await this.#call('org.freedesktop.Secret.Service.Lock', `[objectpath '${LOGIN}']`);
  }

  /** Opens it without asking, as logging in does. */
  async unlock(): Promise<void> {
    const child = spawn('gnome-keyring-daemon', ['--unlock', '--replace', '--components=secrets'], {
      env: this.#env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end(KEYRING_PASSWORD);
    await once(child, 'exit');
  }

  /** It takes calls and answers none. */
  hang(): void {
    this.#daemon?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#daemon?.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    const daemon = this.#daemon;
    this.#daemon = null;
    if (daemon === null || daemon.exitCode !== null || daemon.signalCode !== null) return;
    daemon.kill('SIGKILL');
    await once(daemon, 'exit', { signal: AbortSignal.timeout(START_MS) });
  }

  /** What it has for the account, as another program sees it; '' for nothing. */
  async lookup(account: string): Promise<string> {
    const lookup = run('secret-tool', ['lookup', ...entry(account)], this.#limits);
    const { stdout } = await lookup.catch((error: { code?: unknown; stderr?: unknown }) => {
      if (error.code === 1 && error.stderr === '') return { stdout: '' }; // there is none
      throw error;
    });
    return stdout;
  }

  /** Puts an entry in that the app takes for its own; `extra` attributes make it another one. */
  async store(account: string, secret: string, extra: readonly string[] = []): Promise<void> {
    const args = ['store', '--label=Reachable', ...entry(account), ...SCHEMA, ...extra];
    const child = spawn('secret-tool', args, {
      env: this.#env,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.stdin.end(secret);
    expect(await once(child, 'exit', { signal: AbortSignal.timeout(START_MS) })).toEqual([0, null]);
  }

  async end(): Promise<void> {
    this.goOn();
    await this.kill();
    await this.#bus.end();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  get #limits(): { readonly env: NodeJS.ProcessEnv; readonly timeout: number } {
    return { env: this.#env, timeout: START_MS };
  }

  async #start(args: readonly string[], password: string): Promise<void> {
    await mkdir(this.files, { recursive: true });
    const all = ['--foreground', '--components=secrets', ...args];
    const daemon = spawn('gnome-keyring-daemon', all, {
      env: this.#env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    daemon.stdin.end(password);
    this.#daemon = daemon;
    await run('gdbus', ['wait', '--session', '--timeout', '10', SECRETS], this.#limits);
  }

  async #call(method: string, ...args: readonly string[]): Promise<void> {
    const target = ['--dest', SECRETS, '--object-path', SECRETS_PATH, '--method', method];
    await run('gdbus', ['call', '--session', ...target, ...args], this.#limits);
  }
}

function entry(account: string): readonly string[] {
  return ['service', SERVICE, 'account', account];
}
