import { runCommand } from './command';
import { expect, signIn, test, KEY } from './reachable';

test('a link opens a colleague or a search in the running app', async ({
  signedIn: { page },
  executable,
  profile,
  server,
}) => {
  const open = (link: string): Promise<unknown> =>
    runCommand({ executable, profile, apiUrl: server.baseUrl, env: process.env }, link);
  const field = page.getByRole('searchbox');
  await open('reachable://search?q=bj%C3%B6rn');
  await expect(field).toHaveValue('björn');

  const row = page.getByRole('option').nth(3);
  await open('reachable://search?q=anouk');
  await expect(field).toHaveValue('anouk');
  const id = (
    await runCommand(
      { executable, profile, apiUrl: server.baseUrl },
      'who',
      'anouk',
      '--json',
    ).then(({ out }) => JSON.parse(out) as { colleagues: { id: string }[] })
  ).colleagues[0]?.id;
  await open(`reachable://colleague/${encodeURIComponent(id ?? '')}`);
  await expect(field).toHaveValue('');
  await expect(page.getByRole('option', { selected: true })).toContainText('Anouk de Vries');

  await open('reachable://app/index.html');
  await open('reachable://search?q=x&call=1');
  await expect(field).toHaveValue('');
  await expect(row).toBeVisible();
});

test('a link starts the app, and waits for the window to listen', async ({ launch }) => {
  const { page } = await launch({ flags: ['reachable://search?q=anouk'] });
  await signIn(page, KEY);
  await expect(page.getByRole('searchbox')).toHaveValue('anouk');
  await expect(page.getByRole('option')).toHaveCount(1);
});
