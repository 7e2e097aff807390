import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { serveFolder } from '../../src/tools/serve/staticServer.mjs';

/** Serves dist/ on a free port for the whole run; the tests find it in SITE. */
export default async function serveBuild() {
  const dist = path.join(import.meta.dirname, '../../dist');
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('dist/ has no index.html: run "npm run build" first');
  const server = await serveFolder(dist);
  process.env['SITE'] = `http://localhost:${(server.address() as AddressInfo).port}`;
  return () => server.close();
}
