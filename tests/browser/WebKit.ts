import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect } from '@playwright/test';

import type { findWebKit } from './findWebKit.mjs';
import { freePort } from './freePort.ts';

/** How WebDriver writes keys that are no letters. */
export const keys = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014' };

/** Milliseconds for one command on a machine that does other things too. */
const patience = 45_000;

/** The name under which WebDriver hands over an element. */
const reference = 'element-6066-11e4-a52e-4f735466cecf';

type Point = { readonly x: number; readonly y: number };

type Found = NonNullable<ReturnType<typeof findWebKit>>;

/** A window of WebKitGTK with a profile of its own, driven by WebDriver, since Playwright drives only a WebKit of its own. */
export class WebKit {
  private readonly processes: ChildProcess[] = [];
  private session = '';

  private constructor(private readonly site: string) {}

  static async start(found: Found, site: string): Promise<WebKit> {
    const webkit = new WebKit(site);
    try {
      await webkit.begin(found);
      return webkit;
    } catch (error) {
      await webkit.close();
      throw error;
    }
  }

  private async begin({ display, driver, browser }: Found) {
    const screen = this.run(display, ['-displayfd', '3', '-screen', '0', '1440x900x24'], {});
    const [number] = (await once(screen.stdio[3]!, 'data', { signal: AbortSignal.timeout(patience) })) as [Buffer];
    const port = await freePort();
    this.run(driver, [`--port=${port}`], {
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LANGUAGE: 'en_GB',
      // The reader's zone is not the story's: no date may shift.
      TZ: 'Pacific/Kiritimati',
    });
    const address = `http://127.0.0.1:${port}`;
    const answers = () => fetch(`${address}/status`, { signal: AbortSignal.timeout(patience) }).then(() => true);
    await expect.poll(() => answers().catch(() => false), { timeout: patience }).toBe(true);
    const options = { binary: browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = await command<{ sessionId: string }>('POST', `${address}/session`, { capabilities });
    this.session = `${address}/session/${sessionId}`;
    await this.resize(1440, 900);
  }

  private run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    this.processes.push(child);
    return child;
  }

  /** Leaves no browser behind, whatever went before. */
  async close() {
    if (this.session) await command('DELETE', this.session).catch(() => {});
    for (const each of this.processes) each.kill();
  }

  async opens(path: string) {
    await this.ask('url', { url: this.site + path });
  }

  async back() {
    await this.ask('back', {});
  }

  async forward() {
    await this.ask('forward', {});
  }

  async reload() {
    await this.ask('refresh', {});
  }

  async resize(width: number, height: number) {
    await this.ask('window/rect', { width, height });
  }

  /** What the function returns in the page. */
  look<T, A extends readonly unknown[]>(what: (...given: A) => T, ...given: A): Promise<T> {
    return this.ask('execute/sync', { script: `return (${what}).apply(null, arguments)`, args: given });
  }

  /** Path, query and hash of the page. */
  address(): Promise<string> {
    return this.look(() => location.pathname + location.search + location.hash);
  }

  /** The words of all that match; null for what is not there to be seen. */
  words(selector: string): Promise<string | null> {
    return this.look((css) => {
      const all = [...document.querySelectorAll<HTMLElement>(css)].filter((node) => node.checkVisibility());
      return all.length ? all.map((node) => node.innerText ?? node.textContent).join('\n') : null;
    }, selector);
  }

  /** Presses the middle of the first that matches and has these words in its text or its name, once it stands still. */
  async click(selector: string, words = '') {
    let last = '';
    let middle: Point | null = null;
    const standsStill = async () => {
      const before = last;
      middle = await this.middleOf(selector, words);
      last = JSON.stringify(middle);
      return middle !== null && last === before;
    };
    await expect.poll(standsStill, { message: `${selector} ${words}`, intervals: [100] }).toBe(true);
    await this.press(middle!, middle!);
  }

  /** The middle of the first that matches and has these words, in pixels of the window; null where there is none. */
  middleOf(selector: string, words = ''): Promise<Point | null> {
    return this.look(
      (css, named) => {
        const found = [...document.querySelectorAll(css)].find((node) =>
          `${node.textContent} ${node.getAttribute('aria-label')}`.includes(named),
        );
        found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        // A link that wraps stands in several boxes.
        const box = found?.getClientRects()[0];
        return box ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null;
      },
      selector,
      words,
    );
  }

  /** Chooses a file from the disk. */
  async chooses(selector: string, file: string) {
    const element = await this.ask<Record<string, string>>('element', { using: 'css selector', value: selector });
    await this.ask(`element/${element[reference]}/value`, { text: file });
  }

  /** Types into what has the focus. */
  async type(text: string) {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.ask('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Presses the button of the mouse at one point and lets it go at another. */
  async press(from: Point, to: Point) {
    const move = ({ x, y }: Point, duration: number) => ({ type: 'pointerMove', x, y, duration, origin: 'viewport' });
    const between = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
    const way = from === to ? [] : [move(between, 100), move(to, 100)];
    const actions = [move(from, 0), { type: 'pointerDown', button: 0 }, ...way, { type: 'pointerUp', button: 0 }];
    await this.ask('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** A picture of the window, as PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from(await command<string>('GET', `${this.session}/screenshot`), 'base64');
  }

  private ask<T>(what: string, body: unknown): Promise<T> {
    return command<T>('POST', `${this.session}/${what}`, body);
  }
}

async function command<T>(method: string, address: string, body?: unknown): Promise<T> {
  const answer = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
