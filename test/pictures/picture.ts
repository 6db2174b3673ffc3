import type { ElectronApplication, Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DemoColleague } from '../../src/main/demo/demo-colleagues';
import { demoUserOf } from '../../src/main/demo/demo-user';

const FOLDER = resolve(import.meta.dirname, '../../screenshots/states');
/** The pictures that belong to the documents. */
export const DOCS = resolve(import.meta.dirname, '../../docs');

/** In light and in dark, for people to look at. */
export async function picture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => (nativeTheme.themeSource = source), theme);
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png` });
  }
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
