import { memo } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { momentSources, placeOf, sourceOf, type Story, textIn } from '../story/Story.ts';
import { MapInWords } from './MapInWords.tsx';
import { mostListed } from '../parts/mostListed.ts';
import { StoryRevisions } from './Revisions.tsx';
import { SourceLink } from '../parts/SourceLink.tsx';

type Props = { readonly story: Story; readonly hrefOf: (id: string) => string };

/** Terms that the story uses, in a sentence or two with their source, and where the sources stand. */
export const StoryNotes = memo(function StoryNotes({ story, hrefOf }: Props) {
  const { say, lang } = useMessages();
  const sources = momentSources(story);
  const from = story.opening.distancesFrom === undefined ? null : placeOf(story, story.opening.distancesFrom);
  return (
    <footer className="story-notes">
      <StoryRevisions story={story} hrefOf={hrefOf} />
      {story.notes.length > 0 && (
        <section aria-labelledby="notes-heading">
          <h2 id="notes-heading">{say('reader.notes')}</h2>
          <dl>
            {story.notes.map((note) => (
              <div key={note.id}>
                <dt>
                  <StoryText words={note.term} story={story} />
                </dt>
                <dd>
                  <StoryText words={note.text} story={story} />
                  {note.sources.map((id) => (
                    <p key={id}>
                      <SourceLink source={sourceOf(story, id)} story={story} />
                    </p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-labelledby="map-heading">
        <h2 id="map-heading">{say('reader.aboutMap')}</h2>
        <p>{say(story.basemap?.borders === 'none' ? 'map.noBoundaries' : 'map.boundaries')}</p>
        {from !== null && <p>{say('map.edgeLegend', { place: textIn(from.name, lang, story) })}</p>}
        <MapInWords story={story} />
        {story.places
          .filter(({ basis, certainty }) => basis !== undefined && certainty === 'schematic')
          .slice(0, mostListed)
          .map((place) => (
            <p key={place.id}>
              <StoryText words={place.name} story={story} />: <StoryText words={place.basis ?? ''} story={story} />
            </p>
          ))}
      </section>
      <section aria-labelledby="source-heading">
        <h2 id="source-heading">{say(sources.length > 1 ? 'reader.aboutSources' : 'reader.aboutSource')}</h2>
        {sources.slice(0, mostListed).map((source) => (
          <p key={source.url ?? source.id}>
            <SourceLink source={source} story={story} />
          </p>
        ))}
        {sources.length > mostListed && <p>{say('reader.moreSources', { n: sources.length - mostListed })}</p>}
      </section>
    </footer>
  );
});
