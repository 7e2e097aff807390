import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { expect, site, story, test } from './reader.ts';

declare global {
  interface Window {
    /** The directives by which the page's policy has refused something. */
    refused: Set<string>;
    /** What broke in all the same. */
    ran?: string;
  }
}

const dist = path.join(import.meta.dirname, '../../dist');
const html = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, text: readFileSync(path.join(dist, file), 'utf8') }));

test('every page has the same policy, and it names no host but the two of the backgrounds', () => {
  const policies = new Set(html.map(({ text }) => /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1]));
  expect(policies.size).toBe(1);
  const rules = new Map([...policies][0]!.split('; ').map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  for (const [rule, from] of rules) {
    const hosts = from.filter((one) => !["'none'", "'self'"].includes(one));
    const allowed = ['data:', 'https://tile.openstreetmap.org', 'https://gibs.earthdata.nasa.gov'];
    expect(hosts, rule).toEqual(rule === 'img-src' ? allowed : []);
  }
});

test('no page has a handler in its markup, and every link out lets go of this page', () => {
  for (const { file, text } of html) {
    expect(text.match(/<[^>]*\son[a-z]+=/), file).toBeNull();
    for (const [link] of text.matchAll(/<a [^>]*href="https?:[^>]*>/g)) expect(link, file).toContain('rel="noopener"');
  }
});

test('links out that the app draws later let go of this page too', async ({ page, reader }) => {
  await reader.opens(`${story}us-encouraged/`);
  const loose = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
        .filter((link) => link.origin !== location.origin && !link.relList.contains('noopener'))
        .map((link) => link.href),
    );
  for (const key of ['s', '?', 'f', '/', 'Escape', 't']) {
    await page.keyboard.press(key);
    expect(await loose(), key).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('what breaks in gets no further: each way in is refused', async ({ page, reader, quiet }) => {
  quiet.push(
    'Content Security Policy',
    'Refused',
    'violates',
    'CameraTarget',
    'asked ',
    'unsafe-eval',
    'blocked by CSP',
  );
  await reader.opens(story);
  await page.evaluate(async () => {
    window.refused = new Set();
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.refused.add(effectiveDirective));
    const put = (markup: string) => document.body.insertAdjacentHTML('beforeend', markup);
    const script = (part: Partial<HTMLScriptElement>) =>
      document.body.append(Object.assign(document.createElement('script'), part));
    // Not one of the ports that browsers refuse of themselves.
    const far = 'http://127.0.0.1:65432/';
    script({ textContent: 'window.ran = "inline"' });
    script({ src: `${far}a.js` });
    script({ src: 'data:text/javascript,window.ran="data"' });
    put('<img src="data:," onerror="window.ran = \'handler\'">');
    put('<p style="color: red">styled</p>');
    put('<style>body { color: red }</style>');
    put(`<link rel="stylesheet" href="${far}a.css">`);
    put(`<img src="${far}a.png">`);
    put(`<iframe src="${far}"></iframe>`);
    put(`<object data="${far}a"></object>`);
    put(`<video src="${far}a.mp4"></video>`);
    put(`<base href="${far}">`);
    put(`<form action="${far}"><button>send</button></form>`);
    document.querySelector<HTMLFormElement>('form:last-of-type')?.requestSubmit();
    await fetch(far).catch(() => {});
    // What a debugger calls may evaluate; what the page calls later may not.
    setTimeout(() => {
      // oxlint-disable-next-line typescript/no-implied-eval, no-new-func, typescript/no-unsafe-call
      new Function('window.ran = "eval"')();
    });
    const worker = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    try {
      // oxlint-disable-next-line no-new
      new Worker(worker);
    } catch {
      // Refused, as it should be.
    }
    await new Promise((done) => setTimeout(done, 500));
  });
  const ways =
    'base-uri connect-src form-action frame-src img-src media-src object-src script-src script-src-attr script-src-elem style-src-attr style-src-elem worker-src';
  await expect.poll(() => page.evaluate(() => [...window.refused].toSorted())).toEqual(ways.split(' '));
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('in a frame no key and no button writes anything, opens a panel, or asks another host', async ({
  page,
  quiet,
}) => {
  const host = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><title>host</title><iframe title="moment" width="700" height="600" src="${site()}${story}us-encouraged/?embed"></iframe>`,
      ),
  );
  await new Promise<void>((resolve) => host.listen(0, 'localhost', () => resolve()));
  const address = `http://localhost:${(host.address() as AddressInfo).port}/`;
  quiet.push(`asked ${address}`, '404');
  await page.goto(address);
  const before = await page.evaluate(() => history.length);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.pin.lit').first()).toBeVisible();
  const words = await frame.locator('article').innerText();
  await frame.locator('article').click();
  for (const key of ['j', 'k', 't', 's', 'f', '/', '?', 'ArrowRight']) await page.keyboard.press(key);
  for (const button of await frame.getByRole('button').all())
    if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => {});
  await page.keyboard.press('Escape');
  expect(await frame.locator('article').innerText()).toBe(words);
  await expect(frame.getByRole('radio')).toHaveCount(0);
  const inside = page.frames().at(-1)!;
  expect(new URL(inside.url()).search).toBe('?embed');
  expect(await inside.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
  expect(await inside.evaluate(async () => (await navigator.serviceWorker?.getRegistrations())?.length ?? 0)).toBe(0);
  expect(await page.evaluate(() => history.length)).toBe(before);
  host.close();
});
