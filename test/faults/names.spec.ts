import { expect, KEY, row, signIn, test } from '../e2e/reachable';
import { faultRow } from './fault-row';
import { untilListKept } from './profile-files';

test(
  'a name that nobody knows is no connection, and the list of before is shown as old',
  faultRow({
    number: 8,
    fault: 'DNS failure',
    expectation: 'offline is told; the list stays, with its age; a new key is not called wrong',
  }),
  async ({ launch, server, profile }) => {
    const flags = [`--api-url=${server.baseUrl.replace('127.0.0.1', 'localhost')}`];
    const first = await launch({ flags });
    await signIn(first.page, KEY);
    await expect(first.page.getByTestId('summary')).toHaveText('12 of 30 available');
    await untilListKept(profile);
    await first.quit();

    const asked = server.requests.list;
    const { page } = await launch({ flags: [...flags, '--host-resolver-rules=MAP * ~NOTFOUND'] });
    await expect(page.getByRole('alert')).toContainText('No connection since');
    await expect(page.getByTestId('freshness')).toHaveText(/^as of \d{1,2}:\d{2}/);
    await expect(row(page, 'Anouk de Vries')).toContainText('Was available');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Replace key' }).click();
    await signIn(page, 'another-key');
    await expect(page.getByText('No connection.', { exact: true })).toBeVisible();
    expect(server.requests.list).toBe(asked);
  },
);
