import { Marker, useMap } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import { isCrowded } from './isCrowded.ts';
import { layoutPins } from './layoutPins.ts';
import { onPress } from './onPress.ts';
import { pinIcon } from './pinIcon.ts';
import type { Crowd } from './useCrowd.ts';
import { useTabOnlyInView } from './useTabOnlyInView.ts';
import { useZoom } from './useZoom.ts';
import './Pins.css';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  /** Of a story of very many places, once it is there. */
  readonly crowd: Crowd | null;
  readonly onPlace: (place: string) => void;
  readonly onPlaces: (places: readonly string[]) => void;
};

/** The pins of a story's places; zones are drawn as what they are. */
export function Pins({ crowd, onPlaces, ...props }: Props) {
  if (crowd) return <crowd.CrowdedPins {...props} onPlaces={onPlaces} />;
  return isCrowded(props.story) ? null : <FewPins {...props} />;
}

/** A pin for every place, none on another. */
function FewPins({ story, shown, onPlace }: Omit<Props, 'crowd' | 'onPlaces'>) {
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
