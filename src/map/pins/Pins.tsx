import { Marker, useMap } from 'react-leaflet';

import { useMessages } from '../../messages/Messages.ts';
import type { Moment, Story } from '../../story/Story.ts';
import { isClustered } from './isClustered.ts';
import { layoutPins } from './layoutPins.ts';
import { onPress } from './onPress.ts';
import { pinIcon } from './pinIcon.ts';
import type { Clusters } from './useClusters.ts';
import { useTabOnlyInView } from './useTabOnlyInView.ts';
import { useZoom } from '../camera/useZoom.ts';
import './Pins.css';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  /** Of a story of very many places, once it is there. */
  readonly clusters: Clusters | null;
  readonly onPlace: (place: string) => void;
  readonly onPlaces: (places: readonly string[]) => void;
};

/** The pins of a story's places; zones are drawn as what they are. */
export function Pins({ clusters, onPlaces, ...props }: Props) {
  if (clusters) return <clusters.ClusteredPins {...props} onPlaces={onPlaces} />;
  return isClustered(props.story) ? null : <FewPins {...props} />;
}

/** A pin for every place, none on another. */
function FewPins({ story, shown, onPlace }: Omit<Props, 'clusters' | 'onPlaces'>) {
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
