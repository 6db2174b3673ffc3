import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Makes a home folder whose user trusts the authority, as Chromium on Linux looks it up there; for the caller to remove. */
export async function makeTrustingHome(authority: Buffer): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'reachable-trusting-'));
  const database = join(home, '.pki', 'nssdb');
  await mkdir(database, { recursive: true });
  const file = join(home, 'authority.pem');
  await writeFile(file, authority);
  const certutil = (...args: readonly string[]): Promise<unknown> =>
    promisify(execFile)('certutil', [...args, '-d', `sql:${database}`], { timeout: 10_000 });
  await certutil('-N', '--empty-password');
  await certutil('-A', '-n', 'authority', '-t', 'C,,', '-i', file);
  return home;
}
