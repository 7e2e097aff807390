import { createReadStream, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

/** What a file is, by its ending. */
export const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder as any static host would: files, a folder's index.html, 404.html for the rest; no
 * rewrite rules. On loopback only. Resolves to the server once it listens; port 0 takes a free one.
 */
export function serveFolder(folder, { port = 0, base = '/' } = {}) {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = pathname.startsWith(base) ? fileAt(root, pathname.slice(base.length)) : null;
    if (wanted === 'folder') {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const file = wanted ?? path.join(root, '404.html');
    response.writeHead(wanted ? 200 : 404, {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    });
    if (existsSync(file)) createReadStream(file).pipe(response);
    else response.end('not found');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** The file for a path inside the site, null where there is none, 'folder' where the slash is missing. */
function fileAt(root, wanted) {
  let decoded;
  try {
    decoded = decodeURIComponent(wanted);
  } catch {
    return null;
  }
  const file = path.join(root, decoded);
  if (file !== root && !file.startsWith(root + path.sep)) return null;
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  if (decoded !== '' && !decoded.endsWith('/')) return 'folder';
  const index = path.join(file, 'index.html');
  return existsSync(index) ? index : null;
}
