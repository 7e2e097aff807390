import { defineConfig, devices } from '@playwright/test';

import { findBrowser } from './findBrowser.mjs';
import { findFirefox } from './findFirefox.mjs';
import { findWebKit } from './findWebKit.mjs';

const executablePath = findBrowser();
const firefox = findFirefox();

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
  projects: [
    { name: 'chromium', testIgnore: 'webkit.spec.ts' },
    ...(firefox ? [inFirefox(firefox)] : []),
    // One window at a time: it is driven by other means, see WebKit.ts.
    ...(findWebKit() ? [{ name: 'webkit', testMatch: 'webkit.spec.ts', workers: 1, timeout: 120_000 }] : []),
  ],
});

/** The whole use of the app; not what a second browser would only say again. */
function inFirefox(path: string) {
  return {
    name: 'firefox',
    timeout: 120_000,
    testIgnore: [
      'webkit.spec.ts',
      // Rules about markup and colours, and what assistive technology is told: the same tree.
      'a11y.spec.ts',
      // A thousand addresses, ten thousand moments: the same script.
      'addresses.spec.ts',
      'scale.spec.ts',
      // Only Chromium measures what moves while a page loads, and is what Lighthouse drives.
      'budgets.spec.ts',
      'lighthouse.spec.ts',
      // How a card is set beside how Chromium sets it.
      'letters.spec.ts',
      // Other builds of the same pages.
      'atlas.spec.ts',
      'watch.spec.ts',
      // Only setOffline takes the network from a worker, and Playwright has it for Chromium alone.
      'offline.spec.ts',
    ],
    use: {
      ...devices['Desktop Firefox'],
      viewport: { width: 1440, height: 900 },
      browserName: 'firefox' as const,
      channel: 'moz-firefox',
      launchOptions: {
        executablePath: path,
        args: [],
        firefoxUserPrefs: {
          // Playwright's emulateMedia does not reach this Firefox: every test is a reader who wants no motion.
          'ui.prefersReducedMotion': 1,
          // Scroll bars lie over the page, as on a phone and in Chromium without a head.
          'ui.useOverlayScrollbars': 1,
        },
      },
    },
  };
}
