import { lazy } from 'react';

import { FilterPanel } from '../reader/FilterPanel.tsx';
import { MeasuredPanel } from '../reader/MeasuredPanel.tsx';
import { PlacePanel } from '../reader/PlacePanel.tsx';
import { PlacesPanel } from '../reader/PlacesPanel.tsx';
import { SearchPanel } from '../reader/SearchPanel.tsx';
import type { Filters } from '../story/filterMoments.ts';
import { type Moment, placeOf, type Story } from '../story/Story.ts';
import type { View } from '../url/view.ts';
import { KeysPanel } from './KeysPanel.tsx';
import type { Asked } from './useAsked.ts';

type Props = {
  readonly story: Story;
  readonly asked: Asked;
  readonly view: View;
  readonly selected: Moment | null;
  readonly hrefOf: (moment: string) => string;
  readonly onFilters: (filters: Filters) => void;
  readonly onPlace: (place: string) => void;
  readonly onClose: () => void;
};

/** Formats and citations are fetched by those who take something away. */
const SharePanel = lazy(async () => ({ default: (await import('./SharePanel.tsx')).SharePanel }));

/** What a reader asked for, in the moment's place. */
export function AskedPanel({ story, asked, view, selected, hrefOf, onFilters, onPlace, onClose }: Props) {
  switch (asked.for) {
    case 'place':
      return <PlacePanel place={placeOf(story, asked.place)} story={story} hrefOf={hrefOf} onClose={onClose} />;
    case 'places':
      return <PlacesPanel places={asked.places} story={story} onPlace={onPlace} onClose={onClose} />;
    case 'measured':
      return <MeasuredPanel measured={asked.measured} story={story} onClose={onClose} />;
    case 'search':
      return <SearchPanel story={story} hrefOf={hrefOf} onClose={onClose} />;
    case 'filters':
      return <FilterPanel story={story} filters={view.filters} onFilters={onFilters} onClose={onClose} />;
    case 'keys':
      return <KeysPanel onClose={onClose} />;
    case 'share':
      return <SharePanel story={story} moment={selected} view={view} onClose={onClose} />;
  }
}
