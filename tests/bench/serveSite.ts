import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { contentTypes } from '../../src/tools/serve/staticServer.mjs';
import { timelineJsPage, visPage } from './peerPages.ts';
import type { Slides } from './storyOf.ts';

const require = createRequire(import.meta.url);

/** Where an address begins → the folder that holds its files; the first that fits. */
const folders: readonly (readonly [begins: string, folder: string])[] = [
  ['/timelinejs/', path.join(require.resolve('@knight-lab/timelinejs/package.json'), '../dist')],
  ['/vis/', path.join(require.resolve('vis-timeline/package.json'), '..')],
  ['/', path.join(import.meta.dirname, '../../dist')],
];

const types: Readonly<Record<string, string>> = contentTypes;

/**
 * Our build and the peers side by side, on loopback, as a good host would: what is text is compressed. Each answer is
 * made once and kept, so that none waits for the disk or for the packing. Cached by nobody.
 */
export async function serveSite(slidesOf: ReadonlyMap<number, Slides>) {
  const answers = new Map<string, Answer | null>();
  const server = http.createServer(({ url = '/' }, response) => {
    const at = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!answers.has(at)) answers.set(at, peerPage(at, slidesOf) ?? builtFile(at));
    const answer = answers.get(at);
    if (answer) response.writeHead(200, { ...answer.headers, 'cache-control': 'no-store' }).end(answer.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Answer = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

function peerPage(at: string, slidesOf: ReadonlyMap<number, Slides>): Answer | null {
  const [, , peer, moments] = at.split('/');
  const slides = at.startsWith('/peers/') ? slidesOf.get(Number(moments)) : undefined;
  if (!slides) return null;
  return packed(
    Buffer.from(peer === 'timelinejs' ? timelineJsPage(slides) : visPage(slides, peer === 'vis-clustered')),
    '.html',
  );
}

function builtFile(at: string): Answer | null {
  const [begins, folder] = folders.find(([start]) => at.startsWith(start))!;
  const file = path.join(folder, at.slice(begins.length), at.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return null;
  return packed(readFileSync(file), path.extname(file));
}

function packed(body: Buffer, ending: string): Answer {
  const type = types[ending] ?? 'application/octet-stream';
  if (!/text|json|svg/.test(type)) return { headers: { 'content-type': type }, body };
  return { headers: { 'content-type': type, 'content-encoding': 'gzip' }, body: gzipSync(body, { level: 9 }) };
}
