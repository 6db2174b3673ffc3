import { _electron, errors, type ElectronApplication } from '@playwright/test';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** An app that can be attached to is so within a second or two. */
const ATTACH_MS = 12_000;

/**
 * Starts an app with Playwright attached. About one time in a hundred the app is up, its window open and idle, and
 * Playwright 1.65 still waits for Electron 25's inspector: that app is ended, and started once more.
 *
 * @throws what Playwright throws, when it fails for another reason or twice
 */
export async function launchElectron(options: LaunchOptions): Promise<ElectronApplication> {
  const attach = (): Promise<ElectronApplication> =>
    _electron.launch({ ...options, timeout: ATTACH_MS });
  try {
    return await attach();
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return attach();
  }
}
