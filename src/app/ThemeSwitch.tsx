import { useState } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { chooseTheme, rememberedTheme, themes } from './theme.ts';

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { say } = useMessages();
  const [theme, setTheme] = useState(rememberedTheme);
  return (
    <fieldset className="theme-switch">
      <legend>{say('theme.title')}</legend>
      {themes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="theme"
            checked={one === theme}
            onChange={() => {
              setTheme(one);
              chooseTheme(one);
            }}
          />
          {say(`theme.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
