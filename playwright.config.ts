import { defineConfig } from '@playwright/test';

/** Every test drives the built app on a real Electron, each worker in a private desktop session of its own. */
export default defineConfig({
  projects: [
    { name: 'journeys', testDir: 'test/e2e' },
    { name: 'faults', testDir: 'test/faults' },
    { name: 'package', testDir: 'test/package' },
    { name: 'pictures', testDir: 'test/pictures' },
  ],
  outputDir: 'test-results',
  // An app under test waits more than it works.
  workers: 3,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A desktop has moods. What passes only the second time is told as flaky, and is a bug to be looked for.
  retries: 1,
  // The table first: the last lines are the runner's own.
  reporter: [['./test/faults/fault-table.ts'], ['list']],
});
