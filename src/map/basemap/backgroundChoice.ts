/** Backgrounds from elsewhere that a reader may ask for, or none. */
export const backgroundNames = ['none', 'osm', 'relief'] as const;
export type BackgroundName = (typeof backgroundNames)[number];

const storedAs = 'dateline.background';

/** The background chosen last time; storage that refuses counts as none. */
export function rememberedBackground(): BackgroundName {
  try {
    const stored = localStorage.getItem(storedAs);
    return backgroundNames.find((name) => name === stored) ?? 'none';
  } catch {
    return 'none';
  }
}

export function rememberBackground(name: BackgroundName) {
  try {
    if (name === 'none') localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, name);
  } catch {
    // A private window may refuse; the choice then lasts as long as the page.
  }
}
