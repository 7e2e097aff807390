import { remembered } from '../library/remembered.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const chosen = remembered('dateline.theme', themes);

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
  return chosen.get() ?? 'system';
}

export function chooseTheme(theme: Theme) {
  apply(theme);
  chosen.set(theme);
}

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
