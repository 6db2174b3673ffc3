import { expect, row, signIn, test } from './reachable';

test('offline keeps the list with its age and comes back by itself', async ({
  signedIn: { page },
  server,
}) => {
  server.setFault('reset');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'offline');
  await expect(page.getByTestId('freshness')).toHaveText(/as of \d{1,2}:\d{2}/);
  await expect(page.getByRole('alert')).toContainText('No connection');
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  server.setFault(null);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a key that is rejected later stops the polling, and a new one takes its place', async ({
  signedIn: { page },
  server,
}) => {
  server.setKeys(['another-key']);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'rejected');
  await expect(page.getByRole('alert')).toContainText('The key was not accepted');
  const asked = server.requests.list;
  await page.waitForTimeout(3000);
  expect(server.requests.list).toBe(asked);
  await page.getByRole('button', { name: 'Replace key' }).click();
  await signIn(page, 'another-key');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
});

test('waits as long as the provider asks, also when the user asks', async ({
  signedIn: { page },
  server,
}) => {
  server.setFault({ status: 429, headers: { 'retry-after': '4' } });
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'limited');
  const asked = server.requests.list;
  server.setFault(null);
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await page.waitForTimeout(1500);
  expect(server.requests.list).toBe(asked);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
});

test('Refresh now asks at once', async ({ launch, server }) => {
  const { page } = await launch({ flags: ['--poll-interval=600'] });
  await signIn(page, 'e2e-key-3f9c1b7a');
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
});

test('nothing from before a sleep is shown as current', async ({
  signedIn: { page, app },
  server,
}) => {
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'paused');
  const asked = server.requests.list;
  await page.waitForTimeout(2500);
  expect(server.requests.list).toBe(asked);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
});
