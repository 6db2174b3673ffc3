import { app, session } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from '../shared/avatar-url';
import type { ColleagueId } from '../shared/colleague';
import type { PushName, Pushes } from '../shared/ipc';
import type { Messages } from '../shared/messages/messages';
import { messagesFor } from '../shared/messages/messages-for';
import { systemClock } from './clock';
import type { Services } from './electron-services';
import type { Flags } from './flags';
import { handleRequests, push } from './ipc';
import { SnapshotPusher } from './presence/snapshot-pusher';
import { createRequestHandlers } from './request-handlers';
import { createDbusTrayHost } from './tray/dbus-tray-host';
import { createElectronTray } from './tray/electron-tray';
import { staticTrayHost } from './tray/static-tray-host';
import type { TrayIntent } from './tray/tray-intent';
import { TrayPresenter } from './tray/tray-presenter';
import { trayView, type TrayView } from './tray/tray-view';
import { createWatchAnnouncer } from './watches/announce-watched';
import { createElectronNotifications } from './watches/electron-notifications';
import { serveApp } from './window/electron-app-protocol';
import { isOwnFrame } from './window/electron-lockdown';
import { createMainWindow, type MainWindow } from './window/electron-window';

const devServerUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const TRAY_GRACE_MS = 3000;
const resourcesDir = join(app.getAppPath(), 'resources');

/** The window, the tray and the notifications: what shows the services, and the way back for intents. */
export class Surfaces {
  readonly #services: Services;
  readonly #window: MainWindow;
  readonly #tray: TrayPresenter;
  readonly #pusher: SnapshotPusher;

  constructor(flags: Flags, services: Services) {
    this.#services = services;
    const { presence, settings } = services;
    serveApp(session.defaultSession, join(__dirname, '../renderer'), services.avatars);
    this.#pusher = new SnapshotPusher(presence.snapshot, (change) =>
      this.#send('snapshot', change),
    );
    this.#answerWindow();
    this.#window = this.#openWindow();
    this.#tray = this.#openTray(flags);
    this.#announceWatched();
    presence.onSnapshot((snapshot) => {
      this.#pusher.accept(snapshot);
      this.#tray.update();
    });
    settings.onChange(({ pinned }) => {
      this.#window.setPinned(pinned);
      this.#send('window-state', services.windowState());
      this.#tray.update();
    });
    if (!flags.hidden) this.show(null);
  }

  /** Brings the window up, with that colleague selected or the search field ready. */
  show(select: ColleagueId | null): void {
    this.#window.show();
    this.#send('window-shown', { select });
    this.#services.presence.windowShown();
  }

  /** The app quits: nothing holds the window open, and the icon goes. */
  close(): void {
    this.#window.letClose();
    this.#tray.close();
  }

  #send<N extends PushName>(name: N, value: Pushes[N]): void {
    push(this.#window.contents, name, value);
  }

  #messages(): Messages {
    return messagesFor(this.#services.windowState().language);
  }

  #answerWindow(): void {
    const handlers = createRequestHandlers({
      ...this.#services,
      wholeSnapshot: () => this.#pusher.whole(),
      onWindowListens: () =>
        this.#services.notices.deliverTo((notice) => this.#send('notice', notice)),
      hideWindow: () => this.#window.hide(),
    });
    handleRequests(handlers, (frame) => isOwnFrame(frame, devServerUrl));
  }

  #openWindow(): MainWindow {
    const { memory, settings } = this.#services;
    return createMainWindow({
      url: devServerUrl ?? `${APP_ORIGIN}/index.html`,
      preload: join(__dirname, '../preload/index.cjs'),
      icon: join(resourcesDir, 'icon.png'),
      lastBounds: memory.memory.bounds,
      pinned: settings.settings.pinned,
      hasTray: () => this.#tray.present,
      onBounds: (bounds) => memory.change({ bounds }),
      onVisible: (visible) => {
        this.#pusher.setVisible(visible);
        this.#tray?.update();
      },
    });
  }

  #openTray({ hidden }: Flags): TrayPresenter {
    return new TrayPresenter({
      host: process.platform === 'linux' ? createDbusTrayHost(systemClock) : staticTrayHost,
      create: () => createElectronTray({ resourcesDir, onIntent: (intent) => this.#obey(intent) }),
      view: () => this.#trayView(),
      onKnown: (present) => {
        if (!present && hidden) this.#showUnlessTrayComes();
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
    const { presence, settings, windowState } = this.#services;
    return trayView(presence.snapshot, {
      messages: this.#messages(),
      locale: windowState().locale,
      favourites: settings.settings.favourites,
      windowVisible: this.#window.isVisible(),
      platform: process.platform,
    });
  }

  #obey(intent: TrayIntent): void {
    const { actions, presence } = this.#services;
    switch (intent.kind) {
      case 'copy-number':
        return void actions.copyNumber(intent.id);
      case 'call':
        return void actions.call(intent.id);
      case 'toggle-window':
        return this.#window.isVisible() ? this.#window.hide() : this.show(null);
      case 'refresh':
        return presence.refresh();
      case 'quit':
        return app.quit();
    }
  }

  #announceWatched(): void {
    const { presence, settings } = this.#services;
    const announce = createElectronNotifications((select) => this.show(select));
    presence.onGoodPoll(
      createWatchAnnouncer({ settings, messages: () => this.#messages(), announce }),
    );
  }
}
