import { Marker, useMap } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import { CrowdedPins } from './CrowdedPins.tsx';
import { isCrowded } from './gatherPlaces.ts';
import { layoutPins } from './layoutPins.ts';
import { onPress } from './onPress.ts';
import { pinIcon } from './pinIcon.ts';
import { useTabOnlyInView } from './useTabOnlyInView.ts';
import { useZoom } from './useZoom.ts';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly onPlace: (place: string) => void;
  readonly onPlaces: (places: readonly string[]) => void;
};

/** The pins of a story's places; zones are drawn as what they are. */
export function Pins({ onPlaces, ...props }: Props) {
  return isCrowded(props.story) ? <CrowdedPins {...props} onPlaces={onPlaces} /> : <FewPins {...props} />;
}

/** A pin for every place, none on another. */
function FewPins({ story, shown, onPlace }: Omit<Props, 'onPlaces'>) {
  const messages = useMessages();
  const map = useMap();
  const pins = layoutPins(map, useZoom(), story, shown, messages);
  useTabOnlyInView();
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
