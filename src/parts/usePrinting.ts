import { useSyncExternalStore } from 'react';

/** Whether the page is being laid out for paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia('print').matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const print = window.matchMedia('print');
  print.addEventListener('change', listener);
  return () => print.removeEventListener('change', listener);
}
