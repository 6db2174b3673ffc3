import { expect, test } from './reachable';

test('the page has no Node, no eval, no remote image and no way out', async ({
  signedIn: { page },
}) => {
  const found = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const image = new Image();
    image.src = 'http://127.0.0.1:9/x.png';
    await new Promise((done) => image.addEventListener('error', done));
    const evaluated = await Promise.resolve()
      .then(() => new Function('return 1')() as unknown)
      .catch(() => 'blocked');
    return {
      node: 'require' in window || 'process' in window,
      evaluated,
      opened: window.open('https://example.com') !== null,
      image: violations.includes('img-src'),
      bridge: Object.keys((window as unknown as { reachable: object }).reachable),
    };
  });
  expect(found).toEqual({
    node: false,
    evaluated: 'blocked',
    opened: false,
    image: true,
    bridge: ['request', 'on'],
  });
});

test('the page can’t be navigated away', async ({ signedIn: { page } }) => {
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('reachable://app/index.html');
});

test('the app’s protocol serves its own files and nothing else', async ({ signedIn: { app } }) => {
  const statuses = await app.evaluate(async ({ net }) => {
    const status = async (url: string, method = 'GET'): Promise<number> =>
      (await net.fetch(url, { method })).status;
    return {
      index: await status('reachable://app/index.html'),
      otherHost: await status('reachable://other/index.html'),
      parent: await status('reachable://app/../main/index.cjs'),
      encoded: await status('reachable://app/%2e%2e/main/index.cjs'),
      post: await status('reachable://app/index.html', 'POST'),
      nobody: await status('reachable://app/avatar/nobody/small'),
    };
  });
  expect(statuses).toEqual({
    index: 200,
    otherHost: 404,
    parent: 404,
    encoded: 404,
    post: 404,
    nobody: 404,
  });
});

test('the window is sandboxed and isolated', async ({ signedIn: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's types, but the one way to read what is in force.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('a request with bad arguments is refused and changes nothing', async ({
  signedIn: { page },
}) => {
  const refused = await page.evaluate(async () => {
    const { reachable } = window as unknown as {
      reachable: { request: (name: string, ...args: unknown[]) => Promise<unknown> };
    };
    const outcome = (name: string, ...args: unknown[]): Promise<string> =>
      reachable.request(name, ...args).then(
        () => 'taken',
        () => 'refused',
      );
    return [
      await outcome('copy', { id: 1 }, 'e164'),
      await outcome('sign-in', 42),
      await outcome('set-favourite', 'id', 'yes'),
      await outcome('no-such-request'),
    ];
  });
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
});
