import { useState } from 'react';

import { useMessages } from '../messages/Messages.ts';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const storedAs = 'dateline.theme';

/** Sets the page's colours to the ones chosen last time; called before the page comes to life. */
export function applyRememberedTheme() {
  apply(remembered());
}

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { say } = useMessages();
  const [theme, setTheme] = useState(remembered);
  const choose = (next: Theme) => {
    setTheme(next);
    apply(next);
    try {
      localStorage.setItem(storedAs, next);
    } catch {
      // A private window may refuse; the choice then lasts as long as the page.
    }
  };
  return (
    <fieldset className="theme-switch">
      <legend>{say('theme.title')}</legend>
      {themes.map((one) => (
        <label key={one}>
          <input type="radio" name="theme" checked={one === theme} onChange={() => choose(one)} />
          {say(`theme.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(storedAs);
    return themes.find((one) => one === stored) ?? 'system';
  } catch {
    return 'system';
  }
}
