import { expect, type Locator, type Page, test as base } from '@playwright/test';

import { sochi } from '../sochi.ts';

export { expect, sochi };

export const story = '/idlib-sochi-2018/';

/** A phone held upright, for test.use. Firefox knows no page's own width; its window is as narrow. */
export const phone: Parameters<typeof test.use>[0] = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: async ({ browserName }, use) => use(browserName === 'chromium'),
};

/** Ends a test in another browser, where Playwright cannot do what the test needs, or the browser has it not. */
export function onlyInChromium(why: string) {
  test.skip(test.info().project.name !== 'chromium', why);
}

/** What a reader does and sees, in a reader's words. */
export class Reader {
  constructor(readonly page: Page) {}

  /** And waits for the map: of one that is left while its file is on its way, Firefox prints an error. */
  async opens(path: string) {
    await this.page.goto(site() + path);
    await expect(this.map.locator('.leaflet-container').first()).toBeVisible();
  }

  get map(): Locator {
    return this.page.getByRole('region', { name: /^Map/ });
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: /^Timeline/ });
  }

  get list(): Locator {
    return this.page.getByRole('list').filter({ has: this.page.locator('.list-title') });
  }

  get selectedInList(): Locator {
    return this.list.locator('a[aria-current="true"]');
  }

  /** The moment in words. */
  get words(): Locator {
    return this.page.getByRole('region', { name: 'Reader' });
  }

  /** The places that are lit on the large map, by name. */
  async litPlaces(): Promise<string[]> {
    const names = await this.map.locator('.pin.lit .pin-label').allTextContents();
    if ((await this.map.locator('.story-map > .leaflet-map-pane .zone.lit').count()) > 0)
      names.push('The demilitarized zone');
    return names.toSorted();
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }
}

export function site(): string {
  const address = process.env['SITE'];
  if (!address) throw new Error('no SITE: serveBuild.ts starts it');
  return address;
}

const expected = [
  // What Playwright says where a test lets no service worker in.
  'Service Worker registration blocked by Playwright',
  // The hash of the empty style that Playwright puts into a page to take its picture in Firefox.
  "'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA='",
  // What Firefox says of a font that was still on its way when the test had ended (NS_BINDING_ABORTED).
  'status=2152398850',
  // What Chromium says when the machine is too busy to run a page's script within three seconds of its load.
  'was preloaded using link preload but not used within a few seconds',
];

/** Every test also proves: no console error or warning, no fault, no refused policy, no request to anywhere else. */
export const test = base.extend<{ reader: Reader; quiet: string[] }>({
  // oxlint-disable-next-line no-empty-pattern
  quiet: async ({}, use) => use([]),
  page: async ({ page, quiet, javaScriptEnabled }, use) => {
    if (!javaScriptEnabled) onlyInChromium('Playwright switches scripts off in Chromium alone');
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(site()) && !request.url().startsWith('data:'))
        complaints.push(`asked ${request.url()}`);
    });
    await use(page);
    expect(complaints.filter((complaint) => !isExpected(complaint, quiet))).toEqual([]);
  },
  reader: async ({ page }, use) => use(new Reader(page)),
});

function isExpected(complaint: string, quiet: readonly string[]): boolean {
  // Of an error that a page prints, Firefox tells Playwright no more than that it is one.
  if (complaint === 'Error' && quiet.length > 0) return true;
  return [...expected, ...quiet].some((known) => complaint.includes(known));
}
