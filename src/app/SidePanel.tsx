import { lazy } from 'react';

import { FilterPanel } from '../panels/FilterPanel.tsx';
import { MeasuredPanel } from '../panels/MeasuredPanel.tsx';
import { PlacePanel } from '../panels/PlacePanel.tsx';
import { PlacesPanel } from '../panels/PlacesPanel.tsx';
import { SearchPanel } from '../panels/SearchPanel.tsx';
import type { Filters } from '../story/filterMoments.ts';
import { type Moment, placeOf, type Story } from '../story/Story.ts';
import type { View } from '../url/view.ts';
import { KeysPanel } from './KeysPanel.tsx';
import { takeTypedAhead } from './typedAhead.ts';
import type { OpenPanel } from './usePanel.ts';

type Props = {
  readonly story: Story;
  readonly panel: OpenPanel;
  readonly view: View;
  readonly selected: Moment | null;
  readonly hrefOf: (moment: string) => string;
  readonly onFilters: (filters: Filters) => void;
  readonly onPlace: (place: string) => void;
  readonly onClose: () => void;
};

/** Formats and citations are fetched by those who take something away. */
const SharePanel = lazy(async () => ({ default: (await import('../panels/SharePanel.tsx')).SharePanel }));

/** What a reader panel for, in the moment's place. */
export function SidePanel({ story, panel, view, selected, hrefOf, onFilters, onPlace, onClose }: Props) {
  switch (panel.for) {
    case 'place':
      return <PlacePanel place={placeOf(story, panel.place)} story={story} hrefOf={hrefOf} onClose={onClose} />;
    case 'places':
      return <PlacesPanel places={panel.places} story={story} onPlace={onPlace} onClose={onClose} />;
    case 'measured':
      return <MeasuredPanel measured={panel.measured} story={story} onClose={onClose} />;
    case 'search':
      return <SearchPanel story={story} takeTyped={takeTypedAhead} hrefOf={hrefOf} onClose={onClose} />;
    case 'filters':
      return <FilterPanel story={story} filters={view.filters} onFilters={onFilters} onClose={onClose} />;
    case 'keys':
      return <KeysPanel onClose={onClose} />;
    case 'share':
      return <SharePanel story={story} moment={selected} view={view} onClose={onClose} />;
  }
}
