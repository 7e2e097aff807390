import { useSyncExternalStore } from 'react';

/** Whether the page answers: not while it is written, nor while it comes to life just as it was written. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges() {
  return () => {};
}
