import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs in the page, before all else, and tells the server what went wrong. */
function watch() {
  const tell = (words: string) => navigator.sendBeacon('/complaints', words);
  addEventListener(
    'error',
    (event) => tell(event.message || `not loaded: ${(event.target as Element).outerHTML}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`not caught: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell(`refused by the policy: ${effectiveDirective} ${blockedURI}`),
  );
  for (const kind of ['error', 'warn'] as const) console[kind] = (...words: unknown[]) => tell(words.join(' '));
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries())
      if (!name.startsWith(location.origin) && !/^(data|blob):/.test(name)) tell(`asked ${name}`);
  }).observe({ type: 'resource', buffered: true });
}

/**
 * The site at `address` once more, each page with a script that hears faults, refused policies, the console and
 * requests to elsewhere: by WebDriver no one can listen to them. `complaints` is what was heard.
 */
export async function watchedSite(address: string) {
  const complaints: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/watch.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(`(${watch})()`);
    } else if (request.url === '/complaints') {
      complaints.push(Buffer.concat(await request.toArray()).toString());
      response.writeHead(204).end();
    } else {
      const answer = await fetch(address + request.url);
      const body = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type }).end(type.includes('html') ? watched(body) : body);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, complaints, server };
}

/** After the policy, which must come first, and before every other script. */
function watched(page: Buffer): string {
  return page
    .toString()
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '$&<script src="/watch.js"></script>');
}
