import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { parseIntentArgs } from '../../src/main/intents';
import { REQUEST_NAMES, type RequestName } from '../../src/shared/ipc';
import { expect, test } from './reachable';

type Outcome = 'taken' | 'refused';

/** Sends each from the page, by the bridge that the app's own code uses. */
function send(page: Page, requests: readonly (readonly unknown[])[]): Promise<Outcome[]> {
  return page.evaluate(async (all) => {
    const { reachable } = window as unknown as {
      reachable: { request: (...request: readonly unknown[]) => Promise<unknown> };
    };
    return Promise.all(
      all.map((request) =>
        reachable.request(...request).then(
          () => 'taken' as const,
          () => 'refused' as const,
        ),
      ),
    );
  }, requests);
}

const BAD = fc
  .tuple(
    fc.constantFrom(...REQUEST_NAMES),
    fc.array(
      fc.oneof(fc.jsonValue(), fc.constantFrom('id', 'e164', 'always', true, '+31612345678')),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .filter(([name, args]) => parseIntentArgs[name as RequestName](args) === undefined);

test('whatever a page sends, what is not of the contract is refused and changes nothing', async ({
  signedIn: { app, page },
  profile,
}) => {
  const kept = (): Promise<string> => readFile(join(profile, 'settings.json'), 'utf8');
  // What is heard: the initials, which are not, go as soon as a picture has come.
  const shown = (): Promise<string> => page.locator('body').ariaSnapshot();
  await send(page, [['save-settings', { clickCopies: 'national' }]]);
  await app.evaluate(({ clipboard }) => clipboard.writeText('untouched'));
  const before = [await kept(), await shown()];
  const requests = fc.sample(BAD, 400).map(([name, args]) => [name, ...args]);
  expect(new Set(await send(page, requests))).toEqual(new Set<Outcome>(['refused']));
  expect([await kept(), await shown()]).toEqual(before);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('untouched');
});

test('there are no other channels', async ({ signedIn: { page } }) => {
  const names = ['no-such-request', 'toString', '__proto__', 'constructor', 'GET-SNAPSHOT', ''];
  const electrons = ['ELECTRON_BROWSER_SANDBOX_LOAD', 'BROWSER_PRELOAD_ERROR'];
  const requests = [...names, ...electrons, null, 7, {}, ['get-snapshot']].map((name) => [name]);
  expect(new Set(await send(page, requests))).toEqual(new Set<Outcome>(['refused']));
});

test('a page that is not the app’s own is refused, though it had the app’s own preload', async ({
  signedIn: { app },
}) => {
  const server = createServer((_request, response) => response.end('<!doctype html>'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const answerTo = (address: string): Promise<string> =>
    app.evaluate(async ({ app: electron, BrowserWindow }, url) => {
      const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL(url);
      const told: unknown = await window.webContents.executeJavaScript(
        `reachable.request('get-snapshot').then(() => 'taken', (error) => error.message)`,
      );
      window.destroy();
      return String(told);
    }, address);
  const refused = expect.stringContaining('get-snapshot: refused, foreign sender') as unknown;
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await answerTo('reachable://app/index.html')).toBe('taken');
  expect(await answerTo('data:text/html,<p>x')).toEqual(refused);
  expect(await answerTo(origin)).toEqual(refused);
  server.close();
});

test('a frame within the page has no bridge, and nothing can be loaded into it', async ({
  signedIn: { page },
}) => {
  await page.evaluate(async () => {
    for (const src of ['about:blank', 'data:text/html,loaded', 'reachable://app/index.html']) {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }
    await new Promise((done) => setTimeout(done, 300));
  });
  const [, ...inner] = page.frames();
  const found = inner.map((frame) =>
    frame.evaluate(() => ['reachable' in window, /loaded|Reachable/.test(document.body.innerText)]),
  );
  expect(await Promise.all(found)).toEqual(Array(3).fill([false, false]));
});
