import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './reachable';

const HOME = 'reachable://app/index.html';

test('the window is sandboxed and isolated', async ({ signedIn: { app, page } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's types, but the one way to read what is in force.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const inPage = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as { reachable: object }).reachable),
  }));
  expect(inPage).toEqual({ node: [], bridge: ['request', 'on'] });
});

test('the page can’t be navigated away, nor open anything', async ({ signedIn: { app, page } }) => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => void (asked.push(url), response.end()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const opened = await page.evaluate(async (from) => {
    const click = (attributes: Record<string, string>): void => {
      const link = document.createElement('a');
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      document.body.append(link);
      link.click();
    };
    const results = [window.open(from), window.open('about:blank'), window.open('file:///etc')];
    click({ href: `${from}/link` });
    click({ href: `${from}/window`, target: '_blank' });
    click({ href: 'file:///etc/passwd' });
    location.href = 'data:text/html,gone';
    location.assign(`${from}/assign`);
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0;url=${from}/refresh`;
    document.head.append(refresh);
    await new Promise((done) => setTimeout(done, 300));
    return results;
  }, origin);
  server.close();
  expect({ opened, asked }).toEqual({ opened: [null, null, null], asked: [] });
  expect(page.url()).toBe(HOME);
  const windows = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(windows).toBe(1);
});

test('the page gets no permission, whether it asks or looks', async ({ signedIn: { page } }) => {
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
    const refused = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'granted',
        (error: DOMException) => error.name,
      );
    const looked = names.map(
      async (name) => (await navigator.permissions.query({ name } as PermissionDescriptor)).state,
    );
    return {
      looked: [...new Set(await Promise.all(looked))],
      notification: await Notification.requestPermission(),
      clipboard: await refused(navigator.clipboard.readText()),
      place: await new Promise((tell) =>
        navigator.geolocation.getCurrentPosition(
          () => tell('granted'),
          ({ code }) => tell(code),
        ),
      ),
      midi: await refused(navigator.requestMIDIAccess()),
    };
  });
  expect(answers).toEqual({
    looked: ['denied'],
    notification: 'denied',
    clipboard: 'NotAllowedError',
    place: 1, // PERMISSION_DENIED
    midi: 'SecurityError',
  });
});

test('nothing is downloaded, and no server is shown a certificate', async ({
  signedIn: { app, page },
}) => {
  const isPrevented = app.evaluate(
    ({ session }) =>
      new Promise((tell) =>
        session.defaultSession.once('will-download', (event) => tell(event.defaultPrevented)),
      ),
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'reachable://app/index.html';
    link.download = 'page.html';
    link.click();
  });
  expect(await isPrevented).toBe(true);

  const shown = await app.evaluate(({ app: electron, webContents }) => {
    const told = { prevented: 0, chosen: [] as unknown[][] };
    electron.emit(
      'select-client-certificate',
      { preventDefault: () => (told.prevented += 1) },
      webContents.getAllWebContents()[0],
      'https://example.com',
      [{ subjectName: 'the user' }],
      (...args: unknown[]) => told.chosen.push(args),
    );
    return told;
  });
  expect(shown).toEqual({ prevented: 1, chosen: [[]] });
});

test('the app’s protocol serves its own files and nothing else', async ({ signedIn: { app } }) => {
  const answers = await app.evaluate(async ({ net }) => {
    // An answer whose body is left unread can hold up the next.
    const fetched = async (url: string, method = 'GET'): Promise<Response> => {
      const response = await net.fetch(url, { method });
      await response.arrayBuffer();
      return response;
    };
    const status = async (...asked: Parameters<typeof fetched>): Promise<number> =>
      (await fetched(...asked)).status;
    const index = await fetched('reachable://app/index.html');
    return {
      index: index.status,
      headers: Object.fromEntries(index.headers),
      otherHost: await status('reachable://other/index.html'),
      encodedSlash: await status('reachable://app/..%2fmain/index.cjs'),
      doublyEncoded: await status('reachable://app/%252e%252e/main/index.cjs'),
      query: await status('reachable://app/index.html?x'),
      folder: await status('reachable://app/'),
      post: await status('reachable://app/index.html', 'POST'),
      nobody: await status('reachable://app/avatar/nobody/small'),
    };
  });
  expect(answers).toEqual({
    index: 200,
    headers: {
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; (?!.*unsafe)/,
      ) as unknown,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    otherHost: 404,
    encodedSlash: 404,
    doublyEncoded: 404,
    query: 404,
    folder: 404,
    post: 404,
    nobody: 404,
  });
});
