import { expect, KEY, signIn, test } from './reachable';

test('a wrong key is refused with a sentence, stays in the field and is not kept', async ({
  launch,
  server,
}) => {
  const { page } = await launch();
  await signIn(page, 'wrong-key');
  await expect(page.getByRole('alert')).toContainText('The key was not accepted');
  await expect(page.getByLabel('API key')).toHaveValue('wrong-key');
  expect(server.requests.list).toBe(1);
});

test('a text that can’t be a key never leaves the machine', async ({ launch, server }) => {
  const { page } = await launch();
  await signIn(page, 'two words');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(server.requests.list).toBe(0);
});

test('the right key leads to the colleagues, with one request', async ({ launch, server }) => {
  const { page } = await launch();
  await signIn(page, KEY);
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  await expect(page.getByLabel('API key')).toHaveCount(0);
  expect(server.requests.list).toBe(1);
});

test('without a network the key stays in the field, and works once the network is back', async ({
  launch,
  server,
}) => {
  const { page } = await launch();
  server.setFault('reset');
  await signIn(page, KEY);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('API key')).toHaveValue(KEY);
  server.setFault(null);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
});

test('demo colleagues need no key, touch no provider, and can be left', async ({
  launch,
  server,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Try it with demo colleagues' }).click();
  await expect(page.getByTestId('summary')).toHaveText(/^\d+ of 30 available$/);
  await expect(page.getByText('Demo', { exact: true })).toBeVisible();
  expect(server.requests.list).toBe(0);
  await page.getByRole('button', { name: 'Leave the demo' }).click();
  await expect(page.getByLabel('API key')).toBeVisible();
});

test('--demo starts with the demo colleagues and tells of changes on stdout', async ({
  launch,
}) => {
  const running = await launch({ flags: ['--demo', '--poll-interval=1'] });
  await expect(running.page.getByTestId('summary')).toHaveText(/^\d+ of 30 available$/);
  await expect
    .poll(running.output, { timeout: 20_000 })
    .toMatch(/^\d{2}:\d{2}:\d{2} {2}\d+ of 30 available {2}.+ is now (un)?available$/m);
});
