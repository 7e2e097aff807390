type LinearTimeline = (typeof import('./linear/LinearTimeline.tsx'))['LinearTimeline'];

let loaded: LinearTimeline | null = null;

/** The axis on the true scale, if it is there already. */
export function loadedLinearTimeline(): LinearTimeline | null {
  return loaded;
}

/**
 * Fetches the axis on the true scale: it moves, gathers and labels, which most readers never ask for. A big
 * story has no other, and wants it before it is drawn. Null where it cannot be had.
 */
export async function loadLinearTimeline(): Promise<LinearTimeline | null> {
  try {
    loaded ??= (await import('./linear/LinearTimeline.tsx')).LinearTimeline;
  } catch {
    // The other axis stays, and the list.
  }
  return loaded;
}
