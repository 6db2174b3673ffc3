import { defineConfig } from '@playwright/test';

/** Every test drives the built app on a real Electron, in the private desktop session that `npm run e2e` opens. */
export default defineConfig({
  projects: [
    { name: 'journeys', testDir: 'test/e2e' },
    { name: 'faults', testDir: 'test/faults' },
    { name: 'package', testDir: 'test/package' },
    { name: 'pictures', testDir: 'test/pictures' },
  ],
  outputDir: 'test-results',
  // One desktop, one clipboard, one keyring: one app at a time.
  workers: 1,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['./test/faults/fault-table.ts']],
});
