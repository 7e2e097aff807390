import { useId, useRef, useState } from 'react';

import { useFullMessages } from '../messages/useFullMessages.ts';

type Props = { readonly label: string; readonly text: string; readonly isLong?: boolean };

/** Text to copy: one button, and a word whether it went. Where the clipboard refuses, the text stands selected. */
export function CopyField({ label, text, isLong = false }: Props) {
  const { say } = useFullMessages();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // What was said of which text: a word about another text is no word about this one.
  const [told, setTold] = useState<{ of: string; went: boolean } | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setTold({ of: text, went: true });
    } catch {
      field.current?.focus();
      field.current?.select();
      setTold({ of: text, went: false });
    }
  }

  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea id={id} ref={field} readOnly rows={4} dir="auto" value={text} />
      ) : (
        <input id={id} ref={field} readOnly dir="auto" value={text} />
      )}
      <button
        type="button"
        className="button"
        onClick={() => void copy()}
        aria-label={`${say('share.copy')}: ${label}`}
      >
        {say('share.copy')}
      </button>
      <output>{told?.of === text ? say(told.went ? 'share.copied' : 'share.refused') : ''}</output>
    </div>
  );
}
