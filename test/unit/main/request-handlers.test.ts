import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createColleagueActions } from '../../../src/main/colleague-actions';
import { noPolicy, type Policy } from '../../../src/main/policy/policy';
import { UserPause } from '../../../src/main/presence/user-pause';
import { createRequestHandlers } from '../../../src/main/request-handlers';
import type { RequestHandlers } from '../../../src/main/answer-request';
import { Session } from '../../../src/main/session/session';
import { SettingsService } from '../../../src/main/settings/settings-service';
import { err, ok } from '../../../src/shared/result';
import type { ColleagueId } from '../../../src/shared/colleague';
import type { WindowState } from '../../../src/shared/ipc';
import type { Json } from '../../../src/shared/json';
import { snapshotFromJson, type PackedSnapshot } from '../../../src/shared/packed-snapshot';
import type { Snapshot } from '../../../src/shared/snapshot';
import { colleagueNamed } from '../../fakes/colleague';
import { goodKey } from '../../fakes/fake-directory-source';
import { createMemoryTokenStore } from '../../fakes/memory-token-store';
import { presenceOnFakes } from './presence/presence-on-fakes';

const anouk = colleagueNamed('Anouk');
const nobody = 'nobody' as ColleagueId;
const stretch = { availability: 'available', from: 1, to: 2 } as const;

const copied = vi.fn(async () => true);
const history = { record: vi.fn(), clear: vi.fn(), weekOf: vi.fn(() => [stretch]) };
const window = {
  onWindowListens: vi.fn(),
  onAtRest: vi.fn(),
  recordShortcut: vi.fn(),
  holdWindow: vi.fn(),
  hideWindow: vi.fn(),
  help: { copyDiagnostics: vi.fn(async () => ok(null)), openLogs: vi.fn(async () => ok(null)) },
  notices: { post: vi.fn() },
  releases: { openPage: vi.fn(async () => ok(null)) },
  openColleagueMenu: vi.fn(async () => ({ kind: 'call' }) as const),
};

let settings: SettingsService;
let pause: UserPause;
let fakes: ReturnType<typeof presenceOnFakes>;
let handle: RequestHandlers;
let handleUnder: (policy: Policy) => RequestHandlers;

beforeEach(() => {
  vi.clearAllMocks();
  fakes = presenceOnFakes([anouk]);
  const { presence, clock, source } = fakes;
  settings = new SettingsService({ read: () => ({}), change: () => ok(null) }, vi.fn());
  pause = new UserPause({
    clock,
    onPause: () => presence.pause('user'),
    onResume: () => presence.resume('user'),
  });
  const session = new Session({
    source,
    tokenStore: createMemoryTokenStore(),
    presence,
    marker: { get: () => false, set: vi.fn() },
    remembered: {
      readUnlocked: async () => null,
      read: async () => null,
      forget: async () => ok(null),
    },
    atRest: Promise.resolve(),
    openDemo: async () => ({ source, key: goodKey, baseUrl: '', close: async () => undefined }),
    onEnd: vi.fn(),
  });
  const actions = createColleagueActions({
    directory: () => presence.snapshot.directory,
    country: () => 'NL',
    desktop: { copy: copied, open: async () => true },
  });
  handleUnder = (policy) =>
    createRequestHandlers({
      ...{ presence, session, settings, actions, history, pause, policy, ...window },
      wholeSnapshot: () => presence.snapshot,
      windowState: () => ({ settings: settings.settings }) as WindowState,
    });
  handle = handleUnder(noPolicy);
});

const snapshot = (): Snapshot => snapshotFromJson(handle['get-snapshot']() as Json<PackedSnapshot>);

describe('what the window asks for', () => {
  it('the state of the window, which from then on hears notices', () => {
    expect(handle['get-window-state']()).toEqual({ settings: settings.settings });
    expect(window.onWindowListens).toHaveBeenCalledOnce();
  });

  it('nothing, and tells that it is at rest', () => {
    expect(handle['at-rest']()).toBeNull();
    expect(window.onAtRest).toHaveBeenCalledOnce();
  });

  it('signing in, with a list; signing out, with none', async () => {
    expect(await handle['sign-in']('no key\n')).toEqual(
      err({ kind: 'bad-key', flaw: 'odd-characters' }),
    );
    expect(await handle['sign-in'](goodKey)).toEqual(ok(null));
    expect(snapshot()).toMatchObject({ session: { kind: 'signed-in' } });
    expect(await handle['sign-out']()).toEqual(ok(null));
    expect(snapshot()).toMatchObject({ directory: null });
  });

  it('the demo, and the keychain once more', async () => {
    expect(await handle['start-demo']()).toBe(null);
    expect(snapshot()).toMatchObject({ session: { keptIn: 'demo' } });
    expect(await handle['retry-keychain']()).toBe(null);
    expect(await handle['keep-for-session']()).toEqual(err('no-key'));
  });

  it('no demo where the organisation has switched it off, which is said', async () => {
    const strict = handleUnder({ ...noPolicy, disabled: new Set(['demo']) });
    expect(await strict['start-demo']()).toBe(null);
    expect(fakes.presence.snapshot.session.kind).not.toBe('signed-in');
    expect(window.notices.post).toHaveBeenCalledExactlyOnceWith('demo-disabled');
  });

  it('the page of a newer version', async () => {
    expect(await handle['open-release-page']()).toEqual(ok(null));
    expect(window.releases.openPage).toHaveBeenCalledOnce();
  });

  it('copying, calling and mailing, by id', async () => {
    await handle['sign-in'](goodKey);
    expect(await handle.copy(anouk.id, 'e164')).toEqual(ok('+31612345678'));
    expect(copied).toHaveBeenCalledExactlyOnceWith('+31612345678');
    expect(await handle.call(anouk.id)).toEqual(ok('+31612345678'));
    expect(await handle.mail(anouk.id)).toEqual(err('no-number'));
    expect(await handle.call(nobody)).toEqual(err('unknown-colleague'));
  });

  it('a favourite once, however often; and none', () => {
    void handle['set-favourite'](anouk.id, true);
    void handle['set-favourite'](anouk.id, true);
    expect(settings.settings.favourites).toEqual([anouk.id]);
    void handle['set-favourite'](anouk.id, false);
    expect(settings.settings.favourites).toEqual([]);
  });

  it('a bell, and none', () => {
    void handle['set-watch'](anouk.id, 'always');
    expect(settings.settings.watches).toEqual([{ id: anouk.id, times: 'always' }]);
    void handle['set-watch'](anouk.id, 'off');
    expect(settings.settings.watches).toEqual([]);
  });

  it('other settings, and the state after them', () => {
    expect(handle['save-settings']({ theme: 'dark' })).toMatchObject({
      settings: { theme: 'dark' },
    });
  });

  it('a shortcut let go while another is recorded', () => {
    expect([handle['record-shortcut'](true), handle['record-shortcut'](false)]).toEqual([
      null,
      null,
    ]);
    expect(window.recordShortcut.mock.calls).toEqual([[true], [false]]);
  });

  it('a window held while it has something to lose', () => {
    expect([handle['hold-window'](true), handle['hold-window'](false)]).toEqual([null, null]);
    expect(window.holdWindow.mock.calls).toEqual([[true], [false]]);
  });

  it('an end of the pause, by itself or with a refresh', () => {
    pause.start('30-minutes');
    expect(handle.resume()).toBe(null);
    expect(pause.endsAt).toBe(null);
    pause.start('30-minutes');
    expect(handle.refresh()).toBe(null);
    expect(pause.endsAt).toBe(null);
  });

  it('the menu at the pointer, or at a point', async () => {
    expect(await handle['open-colleague-menu'](anouk.id)).toEqual({ kind: 'call' });
    await handle['open-colleague-menu'](anouk.id, { x: 1, y: 2 });
    expect(window.openColleagueMenu.mock.calls).toEqual([
      [anouk.id, null],
      [anouk.id, { x: 1, y: 2 }],
    ]);
  });

  it('the week of a colleague, an end of the history, an end of the window', () => {
    expect(handle['get-week'](anouk.id)).toEqual([stretch]);
    expect([handle['clear-history'](), handle['hide-window']()]).toEqual([null, null]);
    expect(history.clear).toHaveBeenCalledOnce();
    expect(window.hideWindow).toHaveBeenCalledOnce();
  });
});
