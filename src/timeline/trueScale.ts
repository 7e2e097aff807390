type TrueScale = (typeof import('./TrueScale.tsx'))['TrueScale'];

let loaded: TrueScale | null = null;

/** The axis on the true scale, if it is there already. */
export function loadedTrueScale(): TrueScale | null {
  return loaded;
}

/**
 * Fetches the axis on the true scale: it moves, gathers and labels, which most readers never ask for. A big
 * story has no other, and wants it before it is drawn. Null where it cannot be had.
 */
export async function loadTrueScale(): Promise<TrueScale | null> {
  try {
    loaded ??= (await import('./TrueScale.tsx')).TrueScale;
  } catch {
    // The other axis stays, and the list.
  }
  return loaded;
}
