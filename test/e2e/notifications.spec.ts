import type { Page } from '@playwright/test';
import type { DemoServer } from '../../src/main/demo/demo-server';
import type { ColleagueId } from '../../src/shared/colleague';
import type { Settings } from '../../src/shared/settings';
import type {} from '../../src/renderer/reachable-window';
import { isVisible, snapshotOf } from './desktop/app-window';
import { installBusService } from './desktop/bus-service';
import { startNotificationDaemon, type NotificationDaemon } from './desktop/notification-daemon';
import { expect, row, test as base } from './reachable';

/** A real notification service on the session bus takes what the app sends. */
const test = base.extend<{ daemon: NotificationDaemon }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  daemon: async ({}, use) => {
    const daemon = await startNotificationDaemon();
    await use(daemon);
    await daemon.stop();
  },
});

const ANOUK = 'Anouk de Vries';

const titles = ({ sent }: NotificationDaemon): string[] => sent.map(({ summary }) => summary);

/** Until the provider has been asked that many times more. */
async function polls(server: DemoServer, count: number): Promise<void> {
  const end = server.requests.list + count;
  await expect.poll(() => server.requests.list, { intervals: [20] }).toBeGreaterThanOrEqual(end);
}

async function idOf(page: Page, fullName: string): Promise<ColleagueId> {
  const { directory } = await snapshotOf(page);
  const id = directory?.find((colleague) => colleague.fullName === fullName)?.id;
  if (id === undefined) throw new Error(`${fullName} is not in the list`);
  return id;
}

async function watch(page: Page, fullName: string, times: 'once' | 'always'): Promise<void> {
  const id = await idOf(page, fullName);
  await page.evaluate(([who, how]) => window.reachable.request('set-watch', who, how), [
    id,
    times,
  ] as const);
}

async function settingsOf(page: Page): Promise<Settings> {
  const { settings } = await page.evaluate(() => window.reachable.request('get-window-state'));
  return settings;
}

/** Sets it, and waits until the window says so. */
async function become(
  { server, page }: { server: DemoServer; page: Page },
  availability: 'Available' | 'Unavailable',
  ...fullNames: string[]
): Promise<void> {
  for (const name of fullNames) server.setAvailability(name, availability.toUpperCase());
  for (const name of fullNames)
    await expect(row(page, name)).toHaveAccessibleName(new RegExp(`, ${availability}`));
}

test('the bell announces a colleague who becomes available, once, after two polls', async ({
  daemon,
  signedIn: { page },
  server,
}) => {
  await become({ server, page }, 'Unavailable', ANOUK);
  await row(page, ANOUK).hover();
  await page.getByRole('button', { name: 'Notify me' }).click();
  await expect.poll(async () => (await settingsOf(page)).watches.length).toBe(1);

  server.setAvailability(ANOUK, 'AVAILABLE');
  await polls(server, 1);
  expect(daemon.sent).toEqual([]);
  await expect.poll(() => titles(daemon)).toEqual([`${ANOUK} is available`]);
  expect(daemon.sent[0]).toEqual({
    id: 1,
    appName: 'Reachable',
    summary: `${ANOUK} is available`,
    body: '',
    actions: ['default'],
    hints: { urgency: 1, category: 'presence.online', 'sound-name': 'message-new-instant' },
  });
  await expect.poll(async () => (await settingsOf(page)).watches).toEqual([]);

  await become({ server, page }, 'Unavailable', ANOUK);
  await become({ server, page }, 'Available', ANOUK);
  await polls(server, 3);
  expect(daemon.sent).toHaveLength(1);
});

test('a watch for always announces each time, but no status that flaps', async ({
  daemon,
  signedIn: { page },
  server,
}) => {
  await watch(page, ANOUK, 'always');
  for (let time = 1; time <= 2; time += 1) {
    await become({ server, page }, 'Unavailable', ANOUK);
    for (const flap of ['AVAILABLE', 'UNAVAILABLE']) {
      server.setAvailability(ANOUK, flap);
      await polls(server, 1);
    }
    await polls(server, 1);
    expect(daemon.sent).toHaveLength(time - 1);
    server.setAvailability(ANOUK, 'AVAILABLE');
    await expect.poll(() => daemon.sent.length).toBe(time);
  }
});

test('a click shows the window with that colleague selected', async ({
  daemon,
  signedIn: { app, page },
  server,
}) => {
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  await page.evaluate(() => window.reachable.request('hide-window'));
  await expect.poll(() => isVisible(app)).toBe(false);
  server.setAvailability(ANOUK, 'AVAILABLE');
  await expect.poll(() => daemon.open.length).toBe(1);
  daemon.click(1);
  await expect.poll(() => isVisible(app)).toBe(true);
  await expect(row(page, ANOUK)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => daemon.open).toEqual([]);
});

test('several at once are one notification', async ({ daemon, signedIn: { page }, server }) => {
  const { directory } = await snapshotOf(page);
  const others = (directory ?? [])
    .filter(({ availability, fullName }) => availability === 'available' && fullName !== ANOUK)
    .slice(0, 2)
    .map(({ fullName }) => fullName);
  const names = [ANOUK, ...others];
  for (const name of names) await watch(page, name, 'once');
  await become({ server, page }, 'Unavailable', ...names);
  for (const name of names) server.setAvailability(name, 'AVAILABLE');
  await expect.poll(() => titles(daemon)).toEqual([`${ANOUK} and 2 others are available`]);
  expect(daemon.sent[0]?.body).toBe(others.join(', '));
  await polls(server, 2);
  expect(daemon.sent).toHaveLength(1);
});

test('a watch survives a restart, and the first poll announces nothing', async ({
  daemon,
  signedIn: { page, quit },
  launch,
  server,
}) => {
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  await quit();
  server.setAvailability(ANOUK, 'AVAILABLE');

  const again = await launch({ flags: ['--poll-interval=1'] });
  await expect(row(again.page, ANOUK)).toHaveAccessibleName(/, Available/);
  await polls(server, 3);
  expect(daemon.sent).toEqual([]);
  await become({ server, page: again.page }, 'Unavailable', ANOUK);
  server.setAvailability(ANOUK, 'AVAILABLE');
  await expect.poll(() => titles(daemon)).toEqual([`${ANOUK} is available`]);
});

test('what happened without a connection is not announced', async ({
  daemon,
  signedIn: { page },
  server,
}) => {
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  server.setFault('reset');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'offline');
  server.setAvailability(ANOUK, 'AVAILABLE');
  server.setFault(null);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  await polls(server, 3);
  expect(daemon.sent).toEqual([]);
  expect((await settingsOf(page)).watches).toHaveLength(1);
});

test('quiet hours and a sound that is off hold at once', async ({
  daemon,
  signedIn: { page },
  server,
}) => {
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  await page.evaluate(() => {
    const now = new Date();
    const minute = now.getHours() * 60 + now.getMinutes();
    const quietHours = { from: (minute + 1380) % 1440, to: (minute + 60) % 1440 };
    return window.reachable.request('save-settings', { quietHours, notificationSound: false });
  });
  await become({ server, page }, 'Available', ANOUK);
  await polls(server, 3);
  expect(daemon.sent).toEqual([]);

  await page.evaluate(() => window.reachable.request('save-settings', { quietHours: null }));
  await polls(server, 3);
  expect(daemon.sent).toEqual([]);
  await become({ server, page }, 'Unavailable', ANOUK);
  server.setAvailability(ANOUK, 'AVAILABLE');
  await expect.poll(() => daemon.sent.length).toBe(1);
  expect(daemon.sent[0]?.hints).toMatchObject({ 'suppress-sound': true });
});

test('quitting takes back what is still shown', async ({
  daemon,
  signedIn: { page, quit },
  server,
}) => {
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  server.setAvailability(ANOUK, 'AVAILABLE');
  await expect.poll(() => daemon.open.length).toBe(1);
  await quit();
  await expect.poll(() => daemon.open).toEqual([]);
});

test('without a notification service a watch waits for one', async ({
  signedIn: { page },
  server,
}) => {
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  await become({ server, page }, 'Available', ANOUK);
  await polls(server, 3);
  expect((await settingsOf(page)).watches).toHaveLength(1);

  const daemon = await startNotificationDaemon();
  await become({ server, page }, 'Unavailable', ANOUK);
  server.setAvailability(ANOUK, 'AVAILABLE');
  await expect.poll(() => titles(daemon)).toEqual([`${ANOUK} is available`]);
  await daemon.stop();
});

test('a notification service that does not start holds up nothing', async ({
  signedIn: { page },
  server,
}) => {
  const service = await installBusService('org.freedesktop.Notifications', '/bin/sleep 60');
  await watch(page, ANOUK, 'once');
  await become({ server, page }, 'Unavailable', ANOUK);
  await become({ server, page }, 'Available', ANOUK);
  await polls(server, 5);
  await become({ server, page }, 'Unavailable', ANOUK);
  await service.remove();
});
