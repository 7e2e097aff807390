type Named = { readonly id: string; readonly formerly?: readonly string[] };

/** Kept for each list, which never changes once a story is parsed. */
const maps = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** The entries of a list by their ids, and by those they had before; a present id wins over a former one. */
export function byId<T extends Named>(all: readonly T[]): ReadonlyMap<string, T> {
  const known = maps.get(all) as ReadonlyMap<string, T> | undefined;
  if (known) return known;
  const former = all.flatMap((one) => (one.formerly ?? []).map((id) => [id, one] as const));
  // Of two with one id the first is meant: the later entry of a map wins.
  const map = new Map([...former.toReversed(), ...all.map((one) => [one.id, one] as const).toReversed()]);
  maps.set(all, map);
  return map;
}
