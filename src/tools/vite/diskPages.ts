import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Plugin, Rolldown } from 'vite';

import { storiesFolder, storyFiles } from '../stories/storyFiles.ts';

/** As strict as that of the site; a file asks nobody. */
const policy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; font-src 'self' file:; img-src 'self' file: data: https://tile.openstreetmap.org https://gibs.earthdata.nasa.gov; base-uri 'none'; form-action 'none'";

/** Writes one page for each story, with the story's files inside it: `idlib-sochi-2018.html`, to be opened from a disk. */
export function diskPages(): Plugin {
  return {
    name: 'dateline:disk-pages',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        // Nothing is kept from page to page of a disk: a face that comes late comes all the same.
        for (const one of Object.values(bundle))
          if (one.type === 'asset' && one.fileName.endsWith('.css'))
            one.source = String(one.source).replaceAll('font-display:optional', 'font-display:swap');
        const world = [path.join(storiesFolder, 'world.basemap.json')];
        for (const file of storyFiles()) {
          const id = path.basename(file, '.json');
          const own = readdirSync(storiesFolder).filter((name) => name.startsWith(`${id}.`) && name.endsWith('json'));
          const files = [...own.map((name) => path.join(storiesFolder, name)), ...world];
          this.emitFile({ type: 'asset', fileName: `${id}.html`, source: page(id, files, bundle) });
        }
      },
    },
  };
}

function page(id: string, files: readonly string[], bundle: Rolldown.OutputBundle): string {
  const sheets = Object.keys(bundle).filter((name) => name.endsWith('.css'));
  const links = sheets.map((name) => `<link rel="stylesheet" href="${name}" />`);
  const scripts = Object.keys(bundle).filter((name) => name.endsWith('.js'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Dateline</title>
${links.join('\n')}
${scripts.map((name) => `<script defer src="${name}"></script>`).join('\n')}
</head>
<body>
<div id="root" data-story="${id}"></div>
${files.map(held).join('\n')}
</body>
</html>
`;
}

/** A file that stands in the page as data, which does not run; nothing in it may end the element. */
function held(file: string): string {
  const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" data-file="${path.basename(file)}">${text}</script>`;
}
