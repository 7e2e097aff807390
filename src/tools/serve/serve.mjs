/** Serves the build and says where the stories are. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { siteFrom } from './site.mjs';
import { serveFolder } from './staticServer.mjs';

const dist = path.join(import.meta.dirname, '../../dist');
const { base } = siteFrom(process.env['SITE_URL']);
const wanted = Number(process.env['PORT'] ?? 4173);
// A taken port is no reason to stop: any free one will do.
const server = await serveFolder(dist, { port: wanted, base }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return serveFolder(dist, { base });
});

const stories = readdirSync(path.join(dist, 'stories'))
  .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  .map((name) => name.replace('.json', ''));
console.log('\nDateline is served. Open:');
for (const story of stories) console.log(`  http://localhost:${server.address().port}${base}${story}/`);
console.log('Stop with ctrl+C.');
