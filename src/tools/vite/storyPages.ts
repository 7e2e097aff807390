import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { Plugin, Rolldown } from 'vite';

import { facesIn } from '../../publish/fontPreloads.ts';
import { loadWithCode } from '../loadInNode.mjs';
import { storyFiles, translationsOf } from '../stories/storyFiles.ts';
import type * as PublishStories from '../stories/publishStories.ts';
import { writePlanned } from './writePlanned.ts';

/**
 * No inline script or style, nothing from elsewhere. It stands before the scripts it governs; in
 * development Vite needs more. `frame-ancestors` works only as a header, which a static host may set.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The two hosts are asked only when a reader chooses such a background.
  "img-src 'self' data: https://tile.openstreetmap.org https://gibs.earthdata.nasa.gov",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Writes a page for every story and every moment into the build, from the components that run in the
 * browser, and all that goes with them. `origin` is where the site will stand, if that is known.
 */
export function storyPages({ origin }: { readonly origin: string | null }): Plugin {
  let base = '/';
  let isBuild = false;
  let isOffline = true;
  let template = '';
  let folder = '';
  /** Whether it is the project's own folder, and not one that somebody else may keep things in. */
  let isOurs = false;
  let record = '';
  let publicFiles: readonly string[] = [];
  let settings = '';
  return {
    name: 'dateline:story-pages',
    configResolved(config) {
      base = config.base;
      isBuild = config.command === 'build';
      isOffline = config.env['VITE_OFFLINE'] !== 'no';
      folder = path.resolve(config.root, config.build.outDir);
      isOurs = folder.startsWith(config.root + path.sep);
      record = path.join(
        config.cacheDir,
        `site-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}.json`,
      );
      publicFiles = existsSync(config.publicDir) ? filesIn(config.publicDir) : [];
      settings = JSON.stringify(config.env);
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const listed = html.replace('<div id="root">', `<div id="root" data-stories="${storyList()}">`);
        if (!isBuild) return listed;
        return listed.replace(
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      },
    },
    buildStart() {
      // The last good site stays until this one is there; of one that nobody kept a record of all goes, as Vite has it.
      if (isBuild && isOurs && !existsSync(record)) rmSync(folder, { recursive: true, force: true });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the build has no index.html to write pages from');
        template = String(page.source);
        delete bundle['index.html'];
        if (isOffline) this.emitFile({ type: 'asset', fileName: 'offline.js', source: offlineWorker(bundle) });
      },
    },
    async writeBundle(_, bundle) {
      const { module, code } = await loadWithCode('src/tools/stories/publishStories.ts', { base });
      const { publishStories } = module as typeof PublishStories;
      const files = publishStories({
        template,
        base,
        origin,
        moduleOf(lang) {
          const name = wordsIn(bundle, lang);
          return name && base + name;
        },
        faces: facesIn(stylesIn(bundle)),
        warn: (text) => this.warn(text),
      });
      const beside = [...Object.keys(bundle), ...publicFiles];
      const { made, kept } = await writePlanned(files, beside, { folder, record, code: code + settings });
      this.info(`${made} pages, pictures and other files made, ${kept} as they were.`);
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** The service worker of this build: a build with other scripts, styles or fonts has another. */
function offlineWorker(bundle: Rolldown.OutputBundle): string {
  const hash = createHash('sha256').update(Object.keys(bundle).toSorted().join('\n'));
  const source = readFileSync(path.join(import.meta.dirname, 'offlineWorker.js'), 'utf8');
  const askedFor = [...filesAskedFor(bundle)].map((name) => `'${name}'`).join(', ');
  return source
    .replace('VERSION', hash.digest('hex').slice(0, 12))
    .replace("'ASKED_FOR'", askedFor)
    .replace("['PAGE', 'PANELS']", JSON.stringify(wordsByPage(bundle)).slice(1, -1));
}

/** For each language the script with what its pages say, and that with what their panels say. */
function wordsByPage(bundle: Rolldown.OutputBundle): [string, string][] {
  const langs = Object.values(bundle).flatMap((one) => {
    const module = one.type === 'chunk' ? one.facadeModuleId : null;
    return /\/src\/messages\/panels\/(\w+)\.json$/.exec(module ?? '')?.[1] ?? [];
  });
  return langs.map((lang) => [wordsIn(bundle, lang)!, wordsIn(bundle, `panels/${lang}`)!]);
}

/** Scripts and styles that a story's page may come to fetch: not other languages' words, nor what opens a reader's own file. */
function filesAskedFor(bundle: Rolldown.OutputBundle): Set<string> {
  const found = new Set<string>();
  const find = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(name) || isForFew(chunk.facadeModuleId ?? '')) return;
    found.add(name);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) find(next);
  };
  const [main = ''] = Object.entries(bundle).find(([, chunk]) => holds(chunk, '/src/main.tsx')) ?? [];
  find(main);
  return found;
}

function holds(chunk: Rolldown.OutputAsset | Rolldown.OutputChunk, module: string): boolean {
  return chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.endsWith(module));
}

function isForFew(module: string): boolean {
  return /\/messages\/(panels\/)?\w+\.json$|\/app\/OpenApp\.tsx$/.test(module);
}

/** The script that a file of messages was built into. */
function wordsIn(bundle: Rolldown.OutputBundle, file: string): string | null {
  const ending = `/src/messages/${file}.json`;
  const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(ending));
  return chunk?.fileName ?? null;
}

function stylesIn(bundle: Rolldown.OutputBundle): string {
  const sheets = Object.values(bundle).filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  return sheets.map((sheet) => (sheet.type === 'asset' ? String(sheet.source) : '')).join('');
}

/** `idlib-sochi-2018:ar,tr`: each story with the languages it was translated into. */
function storyList(): string {
  return storyFiles()
    .map((file) => [path.basename(file, '.json'), translationsOf(file).join(',')].filter(Boolean).join(':'))
    .join(' ');
}
