import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import { colleagueIn } from '../shared/directory-change';
import type { SessionState } from '../shared/snapshot';
import { createAvatarUrlRule } from './avatars/allowed-avatar-url';
import { createAvatarStore, type AvatarStore } from './avatars/avatar-store';
import { systemClock as clock } from './clock';
import { createColleagueActions, type ColleagueActions } from './colleague-actions';
import { createHelp, type Help } from './diagnostics/electron-help';
import { createAnswerParser } from './directory/answer-parser';
import { createElectronHttpGet } from './directory/electron-http';
import { lateSource } from './directory/late-source';
import { observeSource } from './directory/observe-source';
import parseThreadPath from './directory/parse-thread?modulePath';
import { createRinkelSource } from './directory/rinkel-source';
import { copyToClipboard, openExternally } from './electron-desktop';
import type { Flags } from './flags';
import { spawnKeychainProcess } from './keychain/electron-keychain-process';
import { KEYCHAIN_SERVICE } from './keychain/keychain-service';
import keytarProcessPath from './keychain/keytar-process?modulePath';
import { createKeytarKeychain } from './keychain/keytar-keychain';
import { lateSecretService } from './keychain/late-secret-service';
import { observeKeychain } from './keychain/observe-keychain';
import type { Journal } from './log/journal';
import type { History } from './history/history';
import { VaultHistory } from './history/vault-history';
import { NoticeQueue } from './notice-queue';
import type { Policy, PolicyInForce } from './policy/policy';
import { pollIntervalInForceMs, pollIntervalMs } from './presence/poll-interval';
import { PresenceService } from './presence/presence-service';
import { UserPause } from './presence/user-pause';
import { openReleases, type Releases } from './releases/electron-releases';
import { Session } from './session/session';
import { withAddress, type AppMemoryStore } from './settings/app-memory';
import { preferencesInForce, type Preferences } from './settings/preferences-in-force';
import { openProfile } from './settings/electron-profile';
import type { SettingsService } from './settings/settings-service';
import { createDirectoryCache } from './vault/directory-cache';
import { openDiskVaultFiles } from './vault/disk-vault-files';
import { SealedVault } from './vault/sealed-vault';

export interface Services {
  readonly presence: PresenceService;
  readonly session: Session;
  readonly settings: SettingsService;
  readonly memory: AppMemoryStore;
  readonly avatars: AvatarStore;
  readonly actions: ColleagueActions;
  readonly pause: UserPause;
  readonly notices: NoticeQueue;
  readonly preferences: () => Preferences;
  /** While the window shows: flag, demo and setting taken together. */
  readonly pollIntervalMs: () => number;
  /** The user sees the window or does not. */
  readonly windowVisible: (isVisible: boolean) => void;
  readonly history: History;
  readonly journal: Journal;
  readonly help: Help;
  readonly policy: Policy;
  readonly releases: Releases;
  /** Saves what is not saved yet, and ends at once what would hold up quitting. */
  readonly close: () => void;
}

/** Everything behind the surfaces, with its adapters. */
export function openServices(
  flags: Flags,
  journal: Journal,
  ruling: PolicyInForce,
  /** The first poll waits for it. */
  atRest: Promise<void>,
): Services {
  const { policy } = ruling;
  const notices = new NoticeQueue((notice) => journal.notice(notice));
  const onSecret = (secret: string): void => journal.secrets.learn(secret);
  const keychain = observeKeychain(
    createKeytarKeychain({
      spawn: () => spawnKeychainProcess(keytarProcessPath),
      clock,
      ...(process.platform === 'linux' && lateSecretService(clock)),
    }),
    { clock, onCall: (call) => journal.keychainCall(call), onSecret },
  );
  journal.policy(ruling);
  if (ruling.notice !== null) notices.post(ruling.notice);
  const { settings, memory, releaseFeed } = openProfile(policy, (notice) => notices.post(notice));
  let isWindowVisible = false;
  const followInterval = (): void => {
    const { session: state } = presence.snapshot;
    presence.setInterval(pollIntervalInForceMs(flags, settings.settings, state, isWindowVisible));
  };
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
  const vault = new SealedVault(
    openDiskVaultFiles(join(app.getPath('userData'), 'vault')),
    keychain.secretStore({ service: KEYCHAIN_SERVICE, account: `${flags.apiUrl} vault` }),
  );
  const cache = createDirectoryCache({ vault, clock });
  const history = new VaultHistory({ vault, clock, settings });
  const parse = createAnswerParser(parseThreadPath);
  const session = new Session({
    source: lateSource(
      observeSource({
        get: http,
        clock,
        onPoll: (poll) => journal.poll(poll),
        onSecret,
        make: (get) => createRinkelSource({ baseUrl: flags.apiUrl, get, now: clock.now, parse }),
      }),
      atRest,
    ),
    tokenStore: keychain.tokenStore({ service: KEYCHAIN_SERVICE, account: flags.apiUrl }),
    remembered: {
      readUnlocked: async () => ((await vault.isUnlocked()) ? cache.read() : null),
      read: () => cache.read(),
      forget: (wasKept) => {
        cache.delete();
        history.clear();
        return vault.forget(wasKept);
      },
    },
    presence,
    marker: {
      get: () => memory.memory.keyKeptFor.includes(flags.apiUrl),
      set: (isKept) => {
        const { keyKeptFor } = memory.memory;
        memory.change({ keyKeptFor: withAddress(keyKeptFor, flags.apiUrl, isKept) });
      },
    },
    atRest,
    openDemo: async () => {
      const { openDemo } = await import('./demo/open-demo');
      const demo = await openDemo({ get: http, clock, random: Math.random });
      avatarRules.push(createAvatarUrlRule(demo.baseUrl));
      return demo;
    },
    onEnd: () => avatars.clear(),
  });
  const releases = openReleases({
    feed: releaseFeed,
    get: http,
    isPaused: () => presence.isPaused,
    onOutcome: (outcome) => journal.releaseCheck(outcome),
  });
  const preferences = (): Preferences => preferencesNow(flags, settings, presence);
  const actions = createColleagueActions({
    directory: () => presence.snapshot.directory,
    country: () => preferences().country,
    desktop: { copy: copyToClipboard, open: openExternally },
  });
  const pause = new UserPause({
    clock,
    onPause: () => presence.pause('user'),
    onResume: () => presence.resume('user'),
  });
  presence.onGoodPoll(({ session: state, read, at, continuous }) => {
    avatars.setSources(read.avatars, read.links?.text ?? null);
    history.follow(state);
    history.record(read.directory, at, continuous);
    if (isKept(state)) cache.write(read.directory, at);
  });
  presence.onSnapshot((snapshot) => journal.snapshot(snapshot));
  presence.onSnapshot(({ session: state }) => {
    history.follow(state);
    followInterval();
  });
  settings.onChange(followInterval);
  followTheme(preferences, settings, presence);
  return {
    presence,
    session,
    settings,
    memory,
    avatars,
    actions,
    pause,
    notices,
    preferences,
    pollIntervalMs: () => pollIntervalMs(flags, settings.settings, presence.snapshot.session),
    windowVisible: (isVisible) => {
      isWindowVisible = isVisible;
      followInterval();
      presence.setSeen(isVisible);
    },
    history,
    journal,
    help: createHelp({ apiUrl: flags.apiUrl, clock, journal, presence, settings, ruling }),
    policy,
    releases,
    close: () => {
      cache.flush();
      history.flush();
      releases.close();
      keychain.dispose();
    },
  };
}

/** Only what comes with a key that is kept is itself kept. */
function isKept(session: SessionState): boolean {
  return session.kind === 'signed-in' && session.keptIn === 'keychain';
}

/** What the window looks like follows the settings and, where they say so, the user's own record. */
function followTheme(
  preferences: () => Preferences,
  settings: SettingsService,
  presence: PresenceService,
): void {
  const follow = (): void => {
    const { theme } = preferences();
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  };
  follow();
  settings.onChange(follow);
  presence.onSnapshot(follow);
}

function preferencesNow(
  flags: Flags,
  { settings }: SettingsService,
  presence: PresenceService,
): Preferences {
  const { directory } = presence.snapshot;
  return preferencesInForce({
    flag: flags.language,
    settings,
    me: settings.me === null ? undefined : colleagueIn(directory ?? [], settings.me),
    systemLanguages: app.getPreferredSystemLanguages(),
    systemLocale: app.getSystemLocale(),
  });
}
