import { cp } from 'node:fs/promises';
import { launchElectron } from '../e2e/desktop/launch-electron';
import { makeProfile, removeProfile, ROOT, SANDBOX_FLAGS, start, type Started } from './launch';
import { KEY, type BenchProvider } from './provider';

interface AppOptions {
  readonly flags?: readonly string[];
  /** A hidden window's five minutes pass in that time. */
  readonly giveBackMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** As in launch.ts. */
  readonly driver?: string;
}

/** A profile that is signed in, with the key in the keychain and the last list on the disk. */
export interface SignedInProfile {
  readonly provider: BenchProvider;
  /** Starts the app on it. */
  start(options?: AppOptions): Started;
  /** Starts it on a copy of the profile, so that several can run at once. */
  startCopy(options?: AppOptions): Promise<Started>;
  /** What a start of the app takes, for those who start it otherwise. */
  readonly args: readonly string[];
  remove(): Promise<void>;
}

const FIVE_MINUTES_MS = 300_000;

/** For rows between which nothing is polled but once, at the start. */
export const NO_POLLS = '--poll-interval=86400';

/** Signs in as a user does, pins the window, so that it stays when it loses the focus, and quits. */
export async function signInProfile(
  executable: string,
  provider: BenchProvider,
): Promise<SignedInProfile> {
  const profile = await makeProfile();
  const argsOn = (folder: string): string[] => [
    ROOT,
    `--user-data-dir=${folder}`,
    `--api-url=${provider.baseUrl}`,
    '--lang=en',
  ];
  await signInOnce(executable, argsOn(profile));
  const startOn = (
    folder: string,
    { flags = [NO_POLLS], giveBackMs = FIVE_MINUTES_MS, env = {}, driver }: AppOptions = {},
  ): Parameters<typeof start>[0] => ({
    executable,
    args: [...argsOn(folder), ...flags],
    ...(driver === undefined ? {} : { driver }),
    env: { BENCH_HURRY: JSON.stringify([[FIVE_MINUTES_MS, FIVE_MINUTES_MS, giveBackMs]]), ...env },
  });
  return {
    provider,
    args: argsOn(profile),
    start: (options) => start(startOn(profile, options)),
    async startCopy(options) {
      const copy = await makeProfile();
      await cp(profile, copy, { recursive: true, filter: (path) => !path.includes('Singleton') });
      return start({ ...startOn(copy, options), throwawayProfile: copy });
    },
    remove: () => removeProfile(profile),
  };
}

async function signInOnce(executable: string, args: readonly string[]): Promise<void> {
  const app = await launchElectron({
    executablePath: executable,
    args: [...args, NO_POLLS, ...SANDBOX_FLAGS],
  });
  const page = await app.firstWindow();
  await page.getByLabel('API key').fill(KEY);
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: 'Pin window' }).click();
  await app.close();
}
