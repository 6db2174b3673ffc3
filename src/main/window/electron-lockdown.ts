import { app, session, type Session, type WebContents } from 'electron';
import { checkNoSpelling } from '../electron-spelling';

/**
 * No page goes anywhere, opens anything, gets a permission, a device or a file, whatever it asks. Must run when the app is
 * ready, before any window. What Electron refuses by itself as long as nobody listens stays that way: bad certificates,
 * sign-in prompts of servers and proxies, screen capture, devices.
 */
export function denyEverythingElse(): void {
  denyInSession(session.defaultSession);
  app.on('session-created', denyInSession);
  app.on('web-contents-created', (_event, contents) => denyInPage(contents));
  // Left alone, Electron shows any server that asks the first certificate of the user's store, for main's requests too.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}

function denyInSession(each: Session): void {
  each.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  each.setPermissionCheckHandler(() => false);
  each.setDevicePermissionHandler(() => false);
  checkNoSpelling(each);
  each.on('will-download', (event) => event.preventDefault());
}

function denyInPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
