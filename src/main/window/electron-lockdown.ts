import { app, session, type WebFrameMain } from 'electron';
import { APP_ORIGIN } from '../../shared/avatar-url';
import { checkNoSpelling } from '../electron-spelling';
import { parseUrl } from '../parse-url';

/** No page goes anywhere, opens anything or gets a permission, whatever it asks. Must run when the app is ready, before any window. */
export function denyEverythingElse(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  checkNoSpelling(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Whether a message comes from the top frame of our own page. `URL.origin` is "null" for own schemes, hence protocol and host. */
export function isOwnFrame(frame: WebFrameMain | null, devServerUrl: string | undefined): boolean {
  const url = frame === null || frame.parent !== null ? undefined : parseUrl(frame.url);
  if (url === undefined) return false;
  const origin = `${url.protocol}//${url.host}`;
  if (origin === APP_ORIGIN) return true;
  return devServerUrl !== undefined && origin === new URL(devServerUrl).origin;
}
