import { useState } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { useFullMessages } from '../messages/useFullMessages.ts';
import { Panel } from '../panels/Panel.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { shortcutsOff } from './useShortcuts.ts';

const keys = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['/', 'keys.search'],
  ['f', 'keys.filters'],
  ['s', 'keys.share'],
  ['t', 'keys.tour'],
  ['?', 'keys.help'],
  ['Esc', 'keys.close'],
  ['← → ↑ ↓', 'timeline.keys'],
] as const;

/** Which key does what, and a switch for readers whose other tools use the same ones. */
export function KeysPanel({ onClose }: { readonly onClose: () => void }) {
  const { say, lang } = useFullMessages();
  const arrows = directionOf(lang) === 'rtl' ? { j: '←', k: '→' } : { j: '→', k: '←' };
  const [isOff, setOff] = useState(shortcutsOff.get() === 'on');
  return (
    <Panel key="keys" title={say('keys.title')} kicker={say('keys.kicker')} onClose={onClose}>
      <dl className="facts">
        {keys.map(([key, message]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key === 'j' || key === 'k' ? `${arrows[key]} ${key}` : key}</kbd>
            </dt>
            <dd>{say(message)}</dd>
          </div>
        ))}
      </dl>
      <ThemeSwitch />
      <label>
        <input
          type="checkbox"
          checked={isOff}
          onChange={() => {
            shortcutsOff.set(isOff ? null : 'on');
            setOff(!isOff);
          }}
        />
        {say('keys.off')}
      </label>
    </Panel>
  );
}
