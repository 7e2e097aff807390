import { useContext, useEffect } from 'react';

import { isFiltering } from '../story/filterMoments.ts';
import { AddressContext, go } from './useView.ts';
import { urlFromView, type View, viewFromUrl } from './view.ts';

/**
 * Every link to this story is a plain link; a plain click on one goes there without loading the page anew. `onAgain` is
 * told when it leads to what is selected already.
 */
export function useFollowedLinks(story: string, onAgain: () => void) {
  const { base } = useContext(AddressContext);
  useEffect(
    function followInside() {
      const follow = (event: MouseEvent) => {
        const href = plainlyClicked(event);
        if (href === null) return;
        if (href.startsWith('#')) return jumpTo(href.slice(1), event);
        const url = new URL(href, window.location.href);
        const [view, next] = [viewFromUrl(window.location.href, base), viewFromUrl(url.href, base)];
        // Another language has other words throughout, and a part of the list is a page of its own: they are loaded.
        const isOtherPage = next.lang !== view.lang || next.moment?.includes('/');
        if (url.origin !== window.location.origin || next.story !== story || isOtherPage) return;
        event.preventDefault();
        // Filters stay on while one goes from moment to moment; a frame leaves its host's history alone.
        const { filters, isEmbed, isTour } = view;
        const asked = isPlain(next) ? { ...next, filters, isEmbed, isTour } : next;
        go(urlFromView(asked, base), { replace: view.isEmbed });
        if (next.moment === view.moment) onAgain();
      };
      document.addEventListener('click', follow);
      return () => document.removeEventListener('click', follow);
    },
    [story, base, onAgain],
  );
}

/** Names a moment and no way of looking at it. */
function isPlain({ filters, isEmbed, isTour }: View): boolean {
  return !isFiltering(filters) && !isEmbed && !isTour;
}

/** The address of a link that was clicked with nothing else in mind: no new tab, no download, no jump in the page. */
function plainlyClicked(event: MouseEvent): string | null {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a[href]') : null;
  // An SVG link's `href` is an object; the attribute is a string in both.
  const href = link?.getAttribute('href') ?? null;
  if (!link || !href || link.hasAttribute('target') || link.hasAttribute('download')) return null;
  return href;
}

/** A jump within the page leaves the address alone: its fragment is the map's. */
function jumpTo(id: string, event: MouseEvent) {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
