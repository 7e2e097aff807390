import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

import { nextStop, type Stop } from './nextStop.ts';

type Marks = {
  /** What the marks stand in; takes the focus when the mark that had it is gone. */
  readonly root: RefObject<HTMLElement | null>;
  /** What is drawn, in time order. */
  readonly stops: readonly Stop[];
  /** Every moment that can be reached, in time order. */
  readonly order: readonly string[];
  /** Where Tab comes in while the focus is elsewhere. */
  readonly entrance: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** StoryText of a moment that is to take the focus, so that it can be brought into view. */
  readonly onReach?: (moment: string) => void;
};

/**
 * Makes the marks of a drawing one stop for Tab, with the arrow keys between them. Without scripts they stay
 * what they are: links, each with its own stop.
 */
export function useRoving({ root, stops, order, entrance, direction, onReach }: Marks) {
  const isReady = useSyncExternalStore(never, here, notHere);
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const current = stops.find(({ key }) => key === focused);
  const entry = current ?? stops.find(({ ids }) => entrance !== null && ids.includes(entrance)) ?? stops[0];

  const reach = (moment: string) => {
    wanted.current = moment;
    onReach?.(moment);
    setFocused(stops.find(({ ids }) => ids.includes(moment))?.key ?? focused);
  };

  useEffect(function giveFocus() {
    const moment = wanted.current;
    const key = moment === null ? null : stops.find(({ ids }) => ids.includes(moment))?.key;
    if (key != null) {
      wanted.current = null;
      elementOf(root.current, key)?.focus();
    } else if (focused !== null && document.activeElement === document.body) {
      // The mark with the focus went out of the drawing: the keys go on from the drawing itself.
      root.current?.focus({ preventScroll: true });
    }
  });

  return {
    focused: current?.key ?? null,
    tabIndexOf: (key: string): 0 | -1 | undefined => (isReady ? (key === entry?.key ? 0 : -1) : undefined),
    onFocus: ({ target }: FocusEvent) => setFocused(keyOf(target)),
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setFocused(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      const isInside = event.target === root.current || keyOf(event.target) !== null;
      const moment = isInside ? nextStop(event.key, current, stops, order, direction) : null;
      // At either end the arrows do nothing, rather than something else.
      if (moment === null && !(isInside && event.key.startsWith('Arrow'))) return;
      event.preventDefault();
      if (moment !== null) reach(moment);
    },
  };
}

function keyOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-stop]')?.getAttribute('data-stop') ?? null) : null;
}

function elementOf(root: Element | null, key: string): SVGElement | null {
  return root?.querySelector<SVGElement>(`[data-stop="${key}"]`) ?? null;
}

const never = () => () => {};
const here = () => true;
const notHere = () => false;
