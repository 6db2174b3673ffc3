import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, row, test as base } from './reachable';

/** Somewhere a page could get something from, or send something to. */
const test = base.extend<{ elsewhere: { readonly origin: string; readonly asked: string[] } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  elsewhere: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.setHeader('access-control-allow-origin', '*').end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
    server.closeAllConnections();
    server.close();
  },
});

/** Chromium has it; TypeScript's DOM library does not know it yet. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): unknown;
};

type Found = { readonly violations: string[]; readonly ran: string[] };

/** Does what a script that got into the page would try, and tells which directives stood in its way. */
function attack(page: Page, origin: string): Promise<Found> {
  return page.evaluate(async (from) => {
    const violations = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.add(effectiveDirective),
    );
    const ran: string[] = [];
    Object.assign(window, { ran });
    const add = (tag: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(text);
      document.body.append(element);
    };
    const sameHtml = { createHTML: (html: string) => html };
    const form = document.createElement('form');
    const attempts: (() => unknown)[] = [
      () => ran.push(String(new Function('return "eval"')())),
      () => setTimeout('ran.push("timer")' as unknown as () => void),
      () => (document.createElement('div').innerHTML = '<img src=x onerror="ran.push(1)">'),
      () => document.body.insertAdjacentHTML('beforeend', '<b onclick="x">x</b>'),
      () => (trustedTypes.createPolicy('mine', sameHtml), ran.push('policy')),
      () => (trustedTypes.createPolicy('svelte-trusted-html', sameHtml), ran.push('policy again')),
      () => add('script', {}, 'ran.push("inline script")'),
      () => add('script', { src: `${from}/script` }),
      () => import(`${from}/module`),
      () => (
        add('button', { onclick: 'ran.push("handler")', id: 'h' }),
        document.getElementById('h')?.click()
      ),
      () => add('style', {}, 'body { background: url(x) }'),
      () => add('link', { rel: 'stylesheet', href: `${from}/style` }),
      () => add('link', { rel: 'prefetch', href: `${from}/prefetch` }),
      () => add('img', { src: `${from}/image` }),
      () => add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }),
      () => add('video', { src: `${from}/video` }),
      () => add('object', { data: `${from}/object` }),
      () => add('embed', { src: `${from}/embed` }),
      () => add('iframe', { src: `${from}/frame` }),
      () => add('iframe', { src: 'data:text/html,<script>parent.ran.push(1)</script>' }),
      () => add('iframe', { src: 'reachable://app/index.html' }),
      () => add('base', { href: from }),
      () => new FontFace('x', `url(${from}/font)`).load(),
      () => fetch(`${from}/fetch`),
      () => fetch('reachable://app/index.html'),
      () => navigator.sendBeacon(`${from}/beacon`, 'x'),
      () => new WebSocket(from.replace('http', 'ws')),
      () => new EventSource(`${from}/events`),
      () => new Worker('reachable://app/assets/index.js'),
      () => (
        form.setAttribute('action', `${from}/form`),
        document.body.append(form),
        form.submit()
      ),
    ];
    // The debugger lets the first task it runs in a page evaluate text.
    await new Promise((done) => setTimeout(done));
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        // refused on the spot, which is as good; what got through is in `ran` or at the server
      }
    }
    await new Promise((done) => setTimeout(done, 500));
    return { violations: [...violations].sort(), ran };
  }, origin);
}

test('a script that got into the page runs nothing, loads nothing and sends nothing', async ({
  signedIn: { page },
  elsewhere,
}) => {
  const { violations, ran } = await attack(page, elsewhere.origin);
  expect({ ran, asked: elsewhere.asked }).toEqual({ ran: [], asked: [] });
  expect(violations).toEqual([
    ...['base-uri', 'connect-src', 'default-src', 'font-src', 'form-action', 'frame-src'],
    ...['img-src', 'media-src', 'require-trusted-types-for', 'script-src-elem', 'style-src-elem'],
    'trusted-types',
  ]);
  expect(page.url()).toBe('reachable://app/index.html');
});

test('the app itself never meets its own policy', async ({ signedIn: { page } }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(violatedDirective, blockedURI),
    ),
  );
  await page.reload();
  await row(page, 'Anouk de Vries').click();
  await expect(page.getByRole('status')).toHaveText('Copied +31612345678');
  await page.getByRole('searchbox').fill('anouk');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Anouk de Vries' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.locator('select').first().selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(complaints).toEqual([]);
});
