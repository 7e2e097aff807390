export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storedAs = 'dateline.theme';

/** Sets the page's colours to the ones chosen last time; called before the page comes to life. Paper is light. */
export function applyRememberedTheme() {
  apply(rememberedTheme());
  window.addEventListener('beforeprint', () => {
    const shown = themes.find((one) => one === document.documentElement.dataset['theme']) ?? 'system';
    apply('light');
    window.addEventListener('afterprint', () => apply(shown), { once: true });
  });
}

export function rememberedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storedAs);
    return themes.find((one) => one === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(theme: Theme) {
  apply(theme);
  try {
    localStorage.setItem(storedAs, theme);
  } catch {
    // A private window may refuse; the choice then lasts as long as the page.
  }
}

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
