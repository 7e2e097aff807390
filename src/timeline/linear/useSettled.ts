import { useEffect, useState } from 'react';

/** So long nothing may change before it is said. */
const restMs = 400;

/** A text once it has come to rest: what changes sixty times a second is not read out sixty times. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(
    function waitForRest() {
      const timer = setTimeout(() => setSettled(text), restMs);
      return () => clearTimeout(timer);
    },
    [text],
  );
  return settled;
}
