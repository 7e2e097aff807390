import { useMemo, useState } from 'react';

import { useFullMessages } from '../messages/useFullMessages.ts';
import {
  eventsParty,
  filterCounts,
  filterMoments,
  type Filters,
  isFiltering,
  noFilters,
} from '../story/filterMoments.ts';
import { folded } from '../story/folded.ts';
import { placeOf, speakerOf, type Story, textIn } from '../story/Story.ts';
import { mostListed } from '../parts/mostListed.ts';
import { Panel } from './Panel.tsx';

type Props = {
  readonly story: Story;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly onClose: () => void;
};

/** Which moments to show: by who speaks, and by the places they happened at, speak for or are about. */
export function FilterPanel({ story, filters, onFilters, onClose }: Props) {
  const { say, number, lang } = useFullMessages();
  const [wanted, setWanted] = useState('');
  const counts = useMemo(() => filterCounts(story, filters), [story, filters]);
  const left = useMemo(() => filterMoments(story, filters).length, [story, filters]);
  const name = {
    by: (id: string) => (id === eventsParty ? say('timeline.events') : textIn(speakerOf(story, id).name, lang, story)),
    about: (id: string) => textIn(placeOf(story, id).name, lang, story),
  };
  const toggle = (key: keyof Filters, id: string) => {
    const chosen = filters[key].includes(id) ? filters[key].filter((one) => one !== id) : [...filters[key], id];
    onFilters({ ...filters, [key]: chosen.toSorted() });
  };
  const isLong = counts.by.length > mostListed || counts.about.length > mostListed;
  // Short lists stand in the story's order, long ones by what there is most of; what is chosen is never left out.
  const listed = (key: keyof Filters) => {
    if (!isLong) return counts[key];
    const words = folded(wanted);
    const isChosen = ({ id }: { readonly id: string }) => filters[key].includes(id);
    return counts[key]
      .filter((one) => isChosen(one) || words === '' || folded(name[key](one.id)).includes(words))
      .toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.count - a.count);
  };
  return (
    <Panel key="filters" title={say('filters.title')} kicker={say('filters.kicker')} onClose={onClose}>
      <>
        {isLong && (
          <label className="search-field">
            {say('filters.find')}
            <input
              type="search"
              autoComplete="off"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          </label>
        )}
        {(['by', 'about'] as const).map((key) => {
          const all = listed(key);
          return (
            <fieldset key={key}>
              <legend>{say(`filters.${key}`)}</legend>
              {all.slice(0, mostListed).map(({ id, count }) => (
                <label key={id}>
                  <input type="checkbox" checked={filters[key].includes(id)} onChange={() => toggle(key, id)} />
                  {name[key](id)} <span>{number(count)}</span>
                </label>
              ))}
              {all.length > mostListed && <p>{say('filters.more', { n: all.length - mostListed })}</p>}
            </fieldset>
          );
        })}
        <output>{say('filters.count', { n: left, total: story.moments.length })}</output>
        {isFiltering(filters) && (
          <p>
            {say('filters.map')}{' '}
            <button type="button" className="button" onClick={() => onFilters(noFilters)}>
              {say('filters.clear')}
            </button>
          </p>
        )}
      </>
    </Panel>
  );
}
