import { defineConfig, devices } from '@playwright/test';

import { findBrowser } from './findBrowser.mjs';

const executablePath = findBrowser();

/** Chromium asks its makers' servers for this and that unless told not to. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './serveBuild.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // On a crowded machine a browser may be starved once; who passes only then is told by name.
  retries: 1,
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // The reader's zone is not the story's: no date may shift.
    timezoneId: 'Pacific/Kiritimati',
    // What a worker asks for, no test could stand in the way of; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [{ name: 'chromium' }],
});
