import path from 'node:path';

const main = path.join(import.meta.dirname, '../main.tsx').replaceAll('\\', '/');

type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/**
 * Names the chunk of every module that a page cannot do without: one file. Left to itself the bundler makes a
 * small file of each part that something fetched later uses too, eleven of them, and three kilobytes more.
 */
export function firstLoad(): (id: string, modules: Modules) => string | null {
  let needed: ReadonlySet<string> | null = null;
  return (id, modules) => {
    needed ??= importedBy(main, modules);
    // The bundler's own few lines go with them.
    return needed.has(id) || id.includes('rolldown/runtime') ? 'index' : null;
  };
}

/** A module, and all that it imports, at whatever remove. */
function importedBy(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const one of modules.getModuleInfo(id)?.importedIds ?? []) importedBy(one, modules, found);
  return found;
}
