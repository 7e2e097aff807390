import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, site, sochi, story, test } from './reader.ts';

test('an embedded moment that the story has not says so, and tells no other in its place', async ({ page, quiet }) => {
  quiet.push('404');
  await page.goto(`${site()}${story}us-encourage/?embed`);
  await expect(page.getByText('us-encourage', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(sochi.title as string);
  await expect(page.getByText('17 September 2018 · the day is known')).toHaveCount(0);
});

test('the map of a low embed is as wide as its words', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 450 });
  await page.goto(`${site()}${story}us-encouraged/?embed`);
  const map = await page.locator('.embed .map').boundingBox();
  expect(map!.width).toBe(768);
});

test('an embedded moment tells the host page its height, writes nothing, and leads out in a tab of its own', async ({
  page,
  context,
  quiet,
  browserName,
}) => {
  const sandbox = 'allow-scripts allow-same-origin allow-popups';
  const host = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(
      `<!doctype html><title>host</title><iframe title="moment" width="600" height="200" sandbox="${sandbox}" src="${site()}${story}us-encouraged/?embed"></iframe>
       <script>addEventListener('message', (event) => { if (event.data?.type === 'dateline:height') document.querySelector('iframe').height = event.data.height; });</script>`,
    ),
  );
  // Another site; but in Firefox Playwright's clicks do not reach a frame of another site.
  const name = browserName === 'firefox' ? 'localhost' : '127.0.0.1';
  await new Promise<void>((resolve) => host.listen(0, name, () => resolve()));
  const address = `http://${name}:${(host.address() as AddressInfo).port}/`;
  quiet.push(`asked ${address}`, '404');
  await page.goto(address);
  const before = await page.evaluate(() => history.length);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('“We are encouraged', { exact: false })).toBeVisible();
  await expect(frame.locator('.pin.lit').first()).toBeVisible();
  await expect(frame.getByText('this article')).toBeVisible();
  await expect(frame.getByText('US, Iran welcome Sochi deal', { exact: false })).toBeVisible();
  await expect(frame.getByText('The demilitarized zone, schematic', { exact: false })).toBeVisible();
  const iframe = page.locator('iframe');
  await expect.poll(async () => Number(await iframe.getAttribute('height'))).toBeGreaterThan(400);
  const inner = await frame.locator('.embed').evaluate((node) => node.getBoundingClientRect().height);
  expect(Math.abs(Number(await iframe.getAttribute('height')) - inner)).toBeLessThan(2);
  expect(await page.evaluate(() => history.length)).toBe(before);
  const tab = context.waitForEvent('page');
  await frame.getByRole('link', { name: /the whole story on Dateline/ }).click();
  await expect(await tab).toHaveURL(`${site()}${story}us-encouraged/`);
  host.close();
});
