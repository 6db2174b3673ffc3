import type { ElectronApplication, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DemoColleague } from '../../src/main/demo/demo-colleagues';
import { demoUserOf } from '../../src/main/demo/demo-user';
import type {} from '../../src/renderer/reachable-window';

const FOLDER = resolve(import.meta.dirname, '../../screenshots/states');
/** The pictures that belong to the documents. */
export const DOCS = resolve(import.meta.dirname, '../../docs');

export type Theme = 'light' | 'dark';

/** By the setting, which the app holds to; the system's own would be put right with the next snapshot. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((to) => window.reachable.request('save-settings', { theme: to }), theme);
  await page.waitForTimeout(250);
}

/** The page in light and in dark, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png` });
  }
}

/** As the screen shows it, which Playwright's picture of a zoomed page is not. */
export async function screenPicture(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  await writeFile(`${FOLDER}/${name}.png`, Buffer.from(png, 'base64'));
}

/** Made-up colleagues, as many as that. */
export function crowd(size: number): readonly DemoColleague[] {
  const names = [
    'Anouk de Vries',
    'Björn Lindqvist',
    'Chloé García',
    'Daan Jansen',
    'Eefje ten Hag',
  ];
  return Array.from({ length: size }, (_, index) => ({
    user: demoUserOf({
      id: `crowd-${String(index).padStart(5, '0')}`,
      firstName: names[index % names.length]?.split(' ')[0] ?? '',
      lastName: `${names[index % names.length]?.split(' ').slice(1).join(' ')} ${index}`,
      email: `crowd${index}@example.com`,
      phoneNumber: {
        e164: `+3161234${String(index).padStart(4, '0')}`,
        countryIsoCode: 'NL',
        countryCallingCode: 31,
        number: `61234${String(index).padStart(4, '0')}`,
      },
      available: index % 3 === 0,
      locale: 'nl-NL',
      role: 'USER',
      extension: null,
    }),
    hasPhoto: false,
  }));
}
