import type {
  Pushes,
  PushName,
  ReachableApi,
  RequestAnswer,
  RequestArgs,
  RequestName,
  Requests,
  WindowState,
} from '../../src/shared/ipc';
import { diffDirectory, type Directory } from '../../src/shared/directory-change';
import { toJson } from '../../src/shared/json';
import { packDirectory } from '../../src/shared/packed-directory';
import { snapshotToJson } from '../../src/shared/packed-snapshot';
import { ok } from '../../src/shared/result';
import { defaultSettings, type Settings } from '../../src/shared/settings';
import type { Freshness, Snapshot, SnapshotPush } from '../../src/shared/snapshot';

export const liveNow = (): Freshness => ({
  state: 'live',
  asOf: Date.now(),
  nextPollAt: Date.now() + 30_000,
  failure: null,
  polling: false,
});

type Handlers = {
  -readonly [N in RequestName]: (
    ...args: Requests[N][0]
  ) => RequestAnswer<N> | Promise<RequestAnswer<N>>;
};

/** Main, as the window sees it: keeps a snapshot and settings, answers as told, remembers what was asked. */
export class FakeApi implements ReachableApi {
  readonly asked: [RequestName, ...unknown[]][] = [];
  snapshot: Snapshot;
  windowState: WindowState = {
    settings: defaultSettings,
    language: 'en',
    locale: 'en-GB',
    platform: 'linux',
    version: '1.2.3',
    pollIntervalMs: defaultSettings.pollIntervalMs,
    country: 'GB',
    shortcutRefused: false,
    managed: [],
    hasDemo: true,
    releases: null,
  };

  readonly handlers: Handlers = {
    'get-snapshot': () => snapshotToJson(this.snapshot),
    'get-window-state': () => this.windowState,
    'at-rest': () => null,
    'sign-in': () => ok(null),
    'keep-for-session': () => ok(null),
    'start-demo': () => null,
    'retry-keychain': () => null,
    'sign-out': () => ok(null),
    refresh: () => null,
    copy: () => ok('+31612345678'),
    call: () => ok('+31612345678'),
    mail: () => ok('anouk@example.com'),
    'set-favourite': (id, on) => {
      const others = this.windowState.settings.favourites.filter((other) => other !== id);
      return this.#change({ favourites: on ? [...others, id] : others });
    },
    'set-watch': (id, times) => {
      const others = this.windowState.settings.watches.filter((watch) => watch.id !== id);
      return this.#change({ watches: times === 'off' ? others : [...others, { id, times }] });
    },
    'open-colleague-menu': () => null,
    'get-week': () => [],
    'clear-history': () => null,
    resume: () => null,
    'save-settings': (change) => {
      this.set(change);
      return this.windowState;
    },
    'record-shortcut': () => null,
    'copy-diagnostics': () => ok(null),
    'open-logs': () => ok(null),
    'open-release-page': () => ok(null),
    'hide-window': () => null,
    'hold-window': () => null,
  };

  readonly #listeners = new Map<PushName, Set<(push: never) => void>>();

  constructor(snapshot: Partial<Snapshot> = {}) {
    this.snapshot = {
      revision: 1,
      session: { kind: 'signed-in', keptIn: 'keychain' },
      directory: [],
      freshness: liveNow(),
      ...snapshot,
    };
  }

  async request<N extends RequestName>(
    name: N,
    ...args: RequestArgs<N>
  ): Promise<RequestAnswer<N>> {
    this.asked.push([name, ...args]);
    const handler = this.handlers[name] as (
      ...args: RequestArgs<N>
    ) => RequestAnswer<N> | Promise<RequestAnswer<N>>;
    return handler(...args);
  }

  on<N extends PushName>(name: N, listener: (push: Pushes[N]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  push<N extends PushName>(name: N, push: Pushes[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      (listener as (push: Pushes[N]) => void)(push);
    }
  }

  pushSnapshot(push: SnapshotPush): void {
    this.push('snapshot', toJson(push));
  }

  /** Goes on to a new snapshot and pushes what changed, as main does. */
  update(change: Partial<Omit<Snapshot, 'revision'>>): void {
    const { revision: base, directory } = this.snapshot;
    this.snapshot = { ...this.snapshot, ...change, revision: base + 1 };
    const { revision, session, freshness } = this.snapshot;
    this.pushSnapshot({
      base,
      revision,
      session,
      freshness,
      directory: directoryPush(directory, this.snapshot.directory),
    });
  }

  /** What the user asked of main, without what every page asks and tells for itself. */
  get intents(): [RequestName, ...unknown[]][] {
    return this.asked.filter(
      ([name]) => !name.startsWith('get-') && !['at-rest', 'hold-window'].includes(name),
    );
  }

  /** Settings as they are kept, before the window asks. */
  set(change: Partial<Settings>): void {
    const settings = { ...this.windowState.settings, ...change };
    this.windowState = { ...this.windowState, settings };
  }

  #change(change: Partial<Settings>): null {
    this.set(change);
    this.push('window-state', this.windowState);
    return null;
  }
}

function directoryPush(
  before: Directory | null,
  after: Directory | null,
): SnapshotPush['directory'] {
  if (after === null) return { kind: 'none' };
  if (before === null) return { kind: 'all', directory: packDirectory(after) };
  return { kind: 'change', change: diffDirectory(before, after).change };
}
