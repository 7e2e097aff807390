import path from 'node:path';

type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/**
 * Puts a module, and all that it imports at whatever remove, into one file of that name. Left to itself the bundler
 * makes a small file of each part that something fetched later uses too, a dozen of them, and three kilobytes more.
 *
 * @param from Where the module stands, from `src`.
 */
export function chunkGroup(name: string, from: string) {
  const entry = path.join(import.meta.dirname, '../..', from).replaceAll('\\', '/');
  let needed: ReadonlySet<string> | null = null;
  return {
    debugName: name,
    name(id: string, modules: Modules): string | null {
      needed ??= importedBy(entry, modules);
      return needed.has(id) ? name : null;
    },
  };
}

function importedBy(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const one of modules.getModuleInfo(id)?.importedIds ?? []) importedBy(one, modules, found);
  return found;
}
