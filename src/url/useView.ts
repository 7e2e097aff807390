import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';

import { plainUrl, type View, viewFromUrl } from './view.ts';

/**
 * Where this page was written: the folder that the site stands in, and the page's own address. While a
 * written page comes to life, the view is the one it was written for.
 */
export type Address = {
  readonly base: string;
  readonly writtenFor: string;
  /** Where the story's file is to be had, when it is no published one. */
  readonly storyFile?: { readonly href: string; readonly name: string };
};

export const AddressContext = createContext<Address>({ base: '/', writtenFor: '/' });

/** The view that the address bar names; the only copy of what is selected. */
export function useView(): View {
  const { base, writtenFor } = useContext(AddressContext);
  const href = useSyncExternalStore(subscribe, currentHref, () => writtenFor);
  return useMemo(() => viewFromUrl(href, base), [href, base]);
}

/** The address of a moment of this story in the reader's language, for a real link. */
export function useHrefOf(story: string): (moment: string | null) => string {
  const { base } = useContext(AddressContext);
  const { lang } = useView();
  return useMemo(() => (moment) => plainUrl({ lang, story, moment }, base), [lang, story, base]);
}

/** Goes to an address: the one writer of the address bar. `replace` leaves no entry to come back to. */
export function go(href: string, { replace = false }: { replace?: boolean } = {}) {
  if (href === currentHref()) return;
  try {
    if (replace) window.history.replaceState(null, '', href);
    else window.history.pushState(null, '', href);
  } catch {
    // Safari refuses the hundredth call in half a minute; a link clicked then is followed as a plain one.
    if (!replace) window.location.assign(href);
    return;
  }
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

function currentHref(): string {
  const { pathname, search, hash } = window.location;
  return pathname + search + hash;
}
