import { app, session } from 'electron';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { APP_ORIGIN } from '../shared/avatar-url';
import type { ColleagueId } from '../shared/colleague';
import type { PagePoint, ColleagueChoice, ShownFor, WindowState } from '../shared/ipc';
import { toJson } from '../shared/json';
import type { Messages } from '../shared/messages/messages';
import { messagesFor } from '../shared/messages/messages-for';
import { shownFor, type Link } from './cli/parse-link';
import { systemClock } from './clock';
import type { Services } from './electron-services';
import { windowStateNow } from './electron-window-state';
import type { Flags } from './flags';
import type { Gate } from './gate';
import { handleRequests } from './ipc';
import { SnapshotPusher } from './presence/snapshot-pusher';
import { followToTheMinute } from './presence/to-the-minute';
import { createRequestHandlers } from './request-handlers';
import { openShortcut } from './system/electron-shortcut';
import type { ShortcutKeeper } from './system/shortcut-keeper';
import { createElectronTray } from './tray/electron-tray';
import { systemTrayHost } from './tray/system-tray-host';
import type { TrayIntent } from './tray/tray-intent';
import { obeyTrayIntent } from './tray/obey-tray-intent';
import { TrayPresenter } from './tray/tray-presenter';
import type { TrayView } from './tray/tray-view';
import { createTrayViewNow } from './tray/tray-view-now';
import { openAnnouncer } from './watches/electron-announcer';
import type { Notifications } from './watches/notifications';
import { watchesInForce } from './watches/watches-in-force';
import { serveApp } from './window/electron-app-protocol';
import { isOwnFrame } from './window/own-frame';
import { chooseFromMenu } from './window/electron-colleague-menu';
import { MainWindow } from './window/electron-main-window';
import { menuOf } from './window/menu-of';
import { createPlaceMemory } from './window/place-memory';
import { situationOf } from './window/window-situation';

const devServerUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const TRAY_GRACE_MS = 3000;
const resourcesDir = join(app.getAppPath(), 'resources');

/** The window, the tray and the notifications: what shows the services, and the way back for intents. */
export class Surfaces {
  readonly #services: Services;
  readonly #window: MainWindow;
  readonly #tray: TrayPresenter;
  readonly #notifications: Notifications;
  readonly #pusher: SnapshotPusher;
  readonly #shortcut: ShortcutKeeper;
  readonly #trayViewNow = createTrayViewNow();
  readonly #atRest: Gate;
  #sentState: WindowState | null = null;

  constructor(flags: Flags, services: Services, atRest: Gate) {
    this.#services = services;
    this.#atRest = atRest;
    const { presence, settings } = services;
    serveApp(session.defaultSession, join(__dirname, '../renderer'), services.avatars);
    this.#pusher = new SnapshotPusher(presence.snapshot, (change) =>
      this.#window.send('snapshot', toJson(change)),
    );
    this.#answerWindow();
    this.#window = this.#openWindow();
    // Before all else: the page comes up while the rest is opened.
    if (flags.hidden) atRest.open();
    else this.show(null);
    this.#tray = this.#openTray(flags);
    this.#notifications = openAnnouncer({
      presence,
      settings,
      messages: () => this.#messages(),
      icon: join(resourcesDir, 'icon.png'),
      onClick: (select) => this.show(select),
    });
    presence.onSnapshot((snapshot) => this.#pusher.accept(snapshot));
    followToTheMinute(presence, () => this.#update());
    // Before the listener that tells the window whether the shortcut was refused.
    this.#shortcut = openShortcut({ ...services, onPressed: () => this.toggle() });
    settings.onChange(() => this.#update());
    services.releases.onChange(() => this.#update());
  }

  /** Brings the window up, with that colleague selected or the search field ready. */
  show(select: ColleagueId | null): void {
    this.#showFor({ select, search: null });
  }

  /** Brings the window up with what the link is for. */
  open(link: Link | null): void {
    this.#showFor(shownFor(link));
  }

  /** Shows or hides the window, as the shortcut does. */
  toggle(): void {
    if (this.#window.meansHide()) this.#window.hide();
    else this.show(null);
  }

  get hasTray(): boolean {
    return this.#tray.present;
  }

  get shortcut(): 'none' | 'granted' | 'refused' {
    if (this.#shortcut.refused) return 'refused';
    return this.#services.settings.settings.shortcut === null ? 'none' : 'granted';
  }

  get isWindowVisible(): boolean {
    return this.#window.isVisible();
  }

  /** The app quits: nothing holds the window open, and the icon goes. */
  close(): void {
    this.#window.letClose();
    this.#shortcut.release();
    this.#tray.close();
    this.#notifications.close();
  }

  #showFor(shownFor: ShownFor): void {
    this.#services.pause.lookAtClock();
    this.#services.presence.lookAtClock(); // before a frame is painted
    this.#pusher.catchUp();
    this.#window.show();
    this.#window.tell('window-shown', shownFor);
    this.#services.presence.windowShown();
  }

  /** What follows the settings, or the user's own record in the directory, may have changed. */
  #update(): void {
    this.#window.update();
    this.#tray.follow();
    const state = this.#windowState();
    if (isDeepStrictEqual(state, this.#sentState)) return;
    this.#sentState = state;
    this.#window.send('window-state', state);
  }

  #windowState(): WindowState {
    return windowStateNow(this.#services, this.#shortcut.refused);
  }

  #messages(): Messages {
    return messagesFor(this.#services.preferences().language);
  }

  #answerWindow(): void {
    const handlers = createRequestHandlers({
      ...this.#services,
      wholeSnapshot: () => this.#pusher.whole(),
      windowState: () => this.#windowState(),
      onWindowListens: () => {
        this.#window.listens();
        this.#services.notices.deliverTo(this.#window, (notice) =>
          this.#window.tell('notice', notice),
        );
      },
      onAtRest: () => this.#atRest.open(),
      recordShortcut: (recording) =>
        recording ? this.#shortcut.suspend() : this.#shortcut.resume(),
      hideWindow: () => this.#window.hide(),
      holdWindow: (holding) => this.#window.hold(holding),
      openColleagueMenu: (id, at) => this.#openColleagueMenu(id, at),
    });
    handleRequests(handlers, (frame) => isOwnFrame(frame, devServerUrl));
  }

  #openWindow(): MainWindow {
    return new MainWindow({
      url: devServerUrl ?? `${APP_ORIGIN}/index.html`,
      preload: join(__dirname, '../preload/index.cjs'),
      icon: join(resourcesDir, 'window.png'),
      clock: systemClock,
      places: createPlaceMemory(this.#services.memory),
      trayBounds: () => this.#tray?.bounds ?? null,
      situation: () => situationOf(this.#services, this.#tray?.present ?? false),
      onVisible: (visible) => {
        this.#services.windowVisible(visible);
        this.#pusher.setVisible(visible);
        this.#tray?.update();
        if (visible) this.#services.notices.deliver();
        else this.#shortcut?.resume();
      },
      onGone: () => {
        this.#pusher.pageGone();
        this.#services.avatars.dropPictures();
      },
    });
  }

  async #openColleagueMenu(id: ColleagueId, at: PagePoint | null): Promise<ColleagueChoice | null> {
    const watches = watchesInForce(this.#services.settings);
    const menu = await menuOf(id, { ...this.#services, watches, messages: this.#messages() });
    return menu && chooseFromMenu(menu, (opened) => this.#window.openMenu(opened, at));
  }

  #openTray({ hidden }: Flags): TrayPresenter {
    return new TrayPresenter({
      clock: systemClock,
      host: systemTrayHost(systemClock, this.#atRest.opened),
      create: () => createElectronTray({ resourcesDir, onIntent: (intent) => this.#obey(intent) }),
      view: () => this.#trayView(),
      onPresence: (present) => {
        this.#services.journal.tray(present);
        this.#window.update();
        if (!present && hidden && !this.#window.isVisible()) this.#showUnlessTrayComes();
      },
    });
  }

  /** Without a tray a hidden start would leave no way to the app; at login the panel may be a moment behind it. */
  #showUnlessTrayComes(): void {
    systemClock.after(TRAY_GRACE_MS, () => {
      if (!this.#tray.present) this.show(null);
    });
  }

  #trayView(): TrayView {
    return this.#trayViewNow({
      ...this.#services,
      messages: this.#messages(),
      watches: watchesInForce(this.#services.settings),
      windowVisible: this.#window.isVisible(),
    });
  }

  #obey(intent: TrayIntent): void {
    obeyTrayIntent(intent, {
      ...this.#services,
      toggleWindow: () => this.toggle(),
      showWindow: () => this.show(null),
      hideWindow: () => this.#window.hide(),
      showSettings: () => {
        this.show(null);
        this.#window.tell('show-settings', null);
      },
      failed: (id, notice) => {
        this.show(id);
        this.#services.notices.post(notice);
      },
      updateTray: () => this.#tray.update(),
      quit: () => app.quit(),
    });
  }
}
