import { useMessages } from '../messages/Messages.ts';
import {
  eventsParty,
  filterCounts,
  filterMoments,
  type Filters,
  isFiltering,
  noFilters,
} from '../story/filterMoments.ts';
import { placeOf, speakerOf, type Story, textIn } from '../story/Story.ts';
import { Panel } from './Panel.tsx';

type Props = {
  readonly story: Story;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly onClose: () => void;
};

/** Which moments to show: by who speaks, and by the places they happened at, speak for or are about. */
export function FilterPanel({ story, filters, onFilters, onClose }: Props) {
  const { say, lang } = useMessages();
  const counts = filterCounts(story, filters);
  const name = {
    by: (id: string) => (id === eventsParty ? say('timeline.events') : textIn(speakerOf(story, id).name, lang, story)),
    about: (id: string) => textIn(placeOf(story, id).name, lang, story),
  };
  const toggle = (key: keyof Filters, id: string) => {
    const chosen = filters[key].includes(id) ? filters[key].filter((one) => one !== id) : [...filters[key], id];
    onFilters({ ...filters, [key]: chosen.toSorted() });
  };
  return (
    <Panel key="filters" title={say('filters.title')} kicker={say('filters.kicker')} onClose={onClose}>
      <>
        {(['by', 'about'] as const).map((key) => (
          <fieldset key={key}>
            <legend>{say(`filters.${key}`)}</legend>
            {counts[key].map(({ id, count }) => (
              <label key={id}>
                <input type="checkbox" checked={filters[key].includes(id)} onChange={() => toggle(key, id)} />
                {name[key](id)} <span>{count}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <output>
          {say('filters.count', { n: filterMoments(story, filters).length, total: story.moments.length })}
        </output>
        {isFiltering(filters) && (
          <p>
            <button type="button" className="button" onClick={() => onFilters(noFilters)}>
              {say('filters.clear')}
            </button>
          </p>
        )}
      </>
    </Panel>
  );
}
