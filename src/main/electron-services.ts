import { app, nativeTheme } from 'electron';
import type { Notice, WindowState } from '../shared/ipc';
import { createAvatarUrlRule } from './avatars/allowed-avatar-url';
import { createAvatarStore, type AvatarStore } from './avatars/avatar-store';
import { systemClock as clock } from './clock';
import { createColleagueActions, type ColleagueActions } from './colleague-actions';
import { openDemo } from './demo/open-demo';
import { createElectronHttpGet } from './directory/electron-http';
import { createRinkelSource } from './directory/rinkel-source';
import { copyToClipboard, openExternally } from './electron-desktop';
import type { Flags } from './flags';
import { spawnKeychainProcess } from './keychain/electron-keychain-process';
import keytarProcessPath from './keychain/keytar-process?modulePath';
import { createKeytarTokenStore } from './keychain/keytar-token-store';
import { NoticeQueue } from './notice-queue';
import { pollIntervalMs } from './presence/poll-interval';
import { PresenceService } from './presence/presence-service';
import { Session } from './session/session';
import { AppMemoryStore } from './settings/app-memory';
import { openElectronStoreFile } from './settings/electron-store-file';
import type { JsonFile } from './settings/json-file';
import { languageInForce } from './settings/language-in-force';
import { SettingsService } from './settings/settings-service';

export interface Services {
  readonly presence: PresenceService;
  readonly session: Session;
  readonly settings: SettingsService;
  readonly memory: AppMemoryStore;
  readonly avatars: AvatarStore;
  readonly actions: ColleagueActions;
  readonly notices: NoticeQueue;
  readonly windowState: () => WindowState;
  /** Ends at once what would hold up quitting. */
  readonly close: () => void;
}

/** Everything behind the surfaces, with its adapters. */
export function openServices(flags: Flags): Services {
  const notices = new NoticeQueue();
  const { settings, memory } = openProfile((notice) => notices.post(notice));
  const interval = (): number =>
    pollIntervalMs(flags, settings.settings, presence.snapshot.session);
  const presence: PresenceService = new PresenceService({
    clock,
    random: Math.random,
    intervalMs: flags.pollIntervalMs ?? settings.settings.pollIntervalMs,
  });
  const http = createElectronHttpGet();
  const avatarRules = [createAvatarUrlRule(flags.apiUrl)];
  const avatars = createAvatarStore({
    get: http,
    isAllowedUrl: (url) => avatarRules.some((allows) => allows(url)),
    clock,
  });
  const tokenStore = createKeytarTokenStore({
    spawn: () => spawnKeychainProcess(keytarProcessPath),
    clock,
    entry: { service: 'Reachable', account: flags.apiUrl },
  });
  const session = new Session({
    source: createRinkelSource({ baseUrl: flags.apiUrl, get: http, now: clock.now }),
    tokenStore,
    presence,
    marker: {
      get: () => memory.memory.keyKept,
      set: (keyKept) => memory.change({ keyKept }),
    },
    openDemo: async () => {
      const demo = await openDemo({ get: http, clock, random: Math.random });
      avatarRules.push(createAvatarUrlRule(demo.baseUrl));
      return demo;
    },
    onEnd: () => avatars.clear(),
  });
  const actions = createColleagueActions(() => presence.snapshot.directory, {
    copy: copyToClipboard,
    open: openExternally,
  });
  presence.onGoodPoll(({ read }) => avatars.setSources(read.avatars));
  presence.onSnapshot(() => presence.setInterval(interval()));
  settings.onChange(() => presence.setInterval(interval()));
  followTheme(settings);
  return {
    presence,
    session,
    settings,
    memory,
    avatars,
    actions,
    notices,
    windowState: () => windowState(flags, settings, interval()),
    close: () => tokenStore.dispose(),
  };
}

function openProfile(onNotice: (notice: Notice) => void): {
  settings: SettingsService;
  memory: AppMemoryStore;
} {
  const open = (name: string, onSetAside: () => void): JsonFile =>
    openElectronStoreFile({ name, directory: app.getPath('userData'), now: clock.now, onSetAside });
  return {
    settings: new SettingsService(
      open('settings', () => onNotice('settings-set-aside')),
      onNotice,
    ),
    // What the app notes for itself is no loss that the user would want to hear of.
    memory: new AppMemoryStore(open('memory', () => undefined)),
  };
}

function followTheme(settings: SettingsService): void {
  nativeTheme.themeSource = settings.settings.theme;
  settings.onChange(({ theme }) => {
    nativeTheme.themeSource = theme;
  });
}

function windowState(
  flags: Flags,
  { settings }: SettingsService,
  pollIntervalMs: number,
): WindowState {
  const { language, locale } = languageInForce({
    flag: flags.language,
    setting: settings.language,
    systemLanguages: app.getPreferredSystemLanguages(),
    systemLocale: app.getSystemLocale(),
  });
  const platform =
    process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return { settings, language, locale, platform, version: app.getVersion(), pollIntervalMs };
}
