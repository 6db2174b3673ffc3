import { expect, row, test } from './reachable';

test('colleagues stand in sections, with their availability in words and their pictures', async ({
  signedIn: { page },
}) => {
  const list = page.getByRole('listbox', { name: 'Colleagues' });
  await expect(list).toBeVisible();
  await expect(row(page, 'Anouk de Vries')).toHaveAccessibleName(/^Anouk de Vries, Available/);
  await expect(list.getByRole('option', { name: /, Available/ }).first()).toHaveAttribute(
    'aria-setsize',
    '30',
  );
  await expect.poll(() => list.locator('canvas').count()).toBeGreaterThan(2);
});

test('only rows that can be seen are drawn, and only their pictures fetched', async ({
  signedIn: { page },
  server,
}) => {
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  expect(await page.getByRole('option').count()).toBeLessThan(24);
  expect(server.requests.avatars).toBeLessThan(24);
});

test('a change is shown within two polls', async ({ signedIn: { page }, server }) => {
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  await expect(page.getByTestId('summary')).toHaveText('11 of 30 available', { timeout: 2500 });
  await page.getByRole('searchbox', { name: 'Search colleagues' }).fill('anouk');
  await expect(row(page, 'Anouk de Vries')).toHaveAccessibleName(/^Anouk de Vries, Unavailable/);
});

test('since when is told of a change that was seen here, and of nothing else', async ({
  signedIn: { page },
  server,
}) => {
  await expect(row(page, 'Anouk de Vries')).toHaveAccessibleName(/^Anouk de Vries, Available, /);
  server.setAvailability('Carlos Ibáñez', 'UNAVAILABLE');
  await page.getByRole('searchbox', { name: 'Search colleagues' }).fill('carlos');
  await expect(row(page, 'Carlos Ibáñez')).toHaveAccessibleName(
    /^Carlos Ibáñez, Unavailable since \d+:\d\d, /,
  );
});

test('a value that the provider adds later is unknown, not available', async ({
  signedIn: { page },
  server,
}) => {
  server.setAvailability('Anouk de Vries', 'ON_HOLIDAY');
  await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
  await page.getByRole('searchbox', { name: 'Search colleagues' }).fill('anouk');
  await expect(row(page, 'Anouk de Vries')).toHaveAccessibleName(/^Anouk de Vries, Unknown/);
});

test('favourites come first once the hand has left the list, and are kept through a restart', async ({
  signedIn,
  launch,
}) => {
  const { page } = signedIn;
  await row(page, 'Anouk de Vries').hover();
  await page.getByRole('button', { name: 'Add to favourites' }).first().click();
  await page.mouse.move(5, 5);
  await expect(page.getByText('Favourites', { exact: true })).toBeVisible();
  await signedIn.quit();
  const again = await launch();
  await expect(again.page.getByText('Favourites', { exact: true })).toBeVisible();
  await expect(again.page.getByRole('option').first()).toHaveAccessibleName(/^Anouk de Vries,/);
});
