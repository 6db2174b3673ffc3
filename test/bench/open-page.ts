import { type ElectronApplication, type Page } from '@playwright/test';
import { launchElectron } from '../e2e/desktop/launch-electron';
import type { Bench } from './bench';
import { SANDBOX_FLAGS } from './launch';
import type { SignedInProfile } from './signed-in-profile';

export interface OpenPage {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** For what is counted in the page: Playwright is attached, so neither memory nor starts are measured here. */
export async function withPage<T>(
  { executable }: Bench,
  profile: SignedInProfile,
  flag: string,
  use: (open: OpenPage) => Promise<T>,
): Promise<T> {
  const app = await launchElectron({
    executablePath: executable,
    args: [...profile.args, flag, ...SANDBOX_FLAGS],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('option').first().waitFor();
    await page.waitForTimeout(1000);
    return await use({ app, page });
  } finally {
    await app.close();
  }
}
