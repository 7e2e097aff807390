import { useEffect } from 'react';
import { Marker, useMap } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import { CrowdedPins } from './CrowdedPins.tsx';
import { isCrowded } from './gatherPlaces.ts';
import { hideCovered } from './hideCovered.ts';
import { layoutPins } from './layoutPins.ts';
import { onPress } from './onPress.ts';
import { pinIcon } from './pinIcon.ts';
import { useZoom } from './useZoom.ts';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly onPlace: (place: string) => void;
  readonly onPlaces: (places: readonly string[]) => void;
};

/** The pins of a story's places; zones are drawn as what they are. */
export function Pins({ onPlaces, ...props }: Props) {
  useTabOnlyInView();
  return isCrowded(props.story) ? <CrowdedPins {...props} onPlaces={onPlaces} /> : <FewPins {...props} />;
}

/** A pin for every place, none on another. */
function FewPins({ story, shown, onPlace }: Omit<Props, 'onPlaces'>) {
  const messages = useMessages();
  const map = useMap();
  const pins = layoutPins(map, useZoom(), story, shown, messages);
  // In the story's order, whatever is lit: Tab goes the same way each time.
  return pins
    .toSorted((a, b) => story.places.indexOf(a.place) - story.places.indexOf(b.place))
    .map(({ place: { id, point }, look }) => (
      <Marker
        key={id}
        position={[point[1], point[0]]}
        icon={pinIcon(look)}
        autoPanOnFocus={false}
        zIndexOffset={look.lit.length > 0 ? 1000 : 0}
        eventHandlers={onPress(() => onPlace(id))}
      />
    ));
}

/** Tab passes by pins that are out of view (the notes at the edge lead to those) and those that are covered. */
function useTabOnlyInView() {
  const map = useMap();
  useEffect(
    function setTabStops() {
      const set = () => {
        const frame = map.getContainer().getBoundingClientRect();
        const pins = map.getPane('markerPane')?.querySelectorAll<HTMLElement>('.pin') ?? [];
        hideCovered(map, pins);
        for (const pin of pins) {
          const { left, right, top, bottom } = pin.getBoundingClientRect();
          const isIn = right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
          pin.tabIndex = isIn ? 0 : -1;
        }
      };
      // Notes at the edge come when the map rests, the inset and the legend when their files do.
      let timer: ReturnType<typeof setTimeout>;
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(set);
      };
      const furniture = new MutationObserver(soon);
      furniture.observe(map.getContainer(), { childList: true });
      set();
      map.on('moveend', soon);
      return () => {
        clearTimeout(timer);
        furniture.disconnect();
        map.off('moveend', soon);
      };
    },
    // A new icon is a new element: look again whenever the pins were drawn.
  );
}
