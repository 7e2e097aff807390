import { useContext } from 'react';

import type { FullMessages } from '../messages/Messages.ts';
import { useFullMessages } from '../messages/useFullMessages.ts';
import type { AddressOf } from '../share/addressesOf.ts';
import { toCsv } from '../share/toCsv.ts';
import { toGeoJson } from '../share/toGeoJson.ts';
import { toICalendar } from '../share/toICalendar.ts';
import { toJsonLd } from '../share/toJsonLd.ts';
import { toTimelineJs } from '../share/toTimelineJs.ts';
import { toWebAnnotations } from '../share/toWebAnnotations.ts';
import type { Story } from '../story/Story.ts';
import { AddressContext } from '../url/useView.ts';

type Props = { readonly story: Story; readonly addressOf: AddressOf };

/** A file to take away: its name's ending, its type, and what is in it. */
type Format = {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly text: (props: Props, messages: FullMessages) => string;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const formats: readonly Format[] = [
  {
    name: 'GeoJSON',
    ending: 'geojson',
    type: 'application/geo+json',
    text: ({ story, addressOf }, messages) => json(toGeoJson(story, addressOf, messages)),
  },
  {
    name: 'CSV',
    ending: 'csv',
    type: 'text/csv',
    text: ({ story, addressOf }, messages) => toCsv(story, addressOf, messages),
  },
  {
    name: 'JSON-LD',
    ending: 'jsonld',
    type: 'application/ld+json',
    text: ({ story, addressOf }, messages) => json(toJsonLd(story, addressOf, null, messages)),
  },
  {
    name: 'Web Annotations',
    ending: 'annotations.jsonld',
    type: 'application/ld+json',
    text: ({ story, addressOf }, messages) => json(toWebAnnotations(story, addressOf, messages)),
  },
  {
    name: 'iCalendar',
    ending: 'ics',
    type: 'text/calendar',
    text: ({ story, addressOf }, messages) => toICalendar(story, addressOf, new Date(), messages),
  },
  {
    name: 'TimelineJS',
    ending: 'timelinejs.json',
    type: 'application/json',
    text: ({ story, addressOf }, messages) => json(toTimelineJs(story, addressOf, messages)),
  },
];

/** The story as files that other programs read, made in the browser when asked for. */
export function Downloads(props: Props) {
  const messages = useFullMessages();
  const { say } = messages;
  const { story } = props;
  const { base, storyFile } = useContext(AddressContext);
  const fileName = storyFile?.name ?? `${story.id}.json`;
  return (
    <>
      <h3 id="downloads">{say('share.takeAway')}</h3>
      <ul className="downloads" aria-labelledby="downloads">
        <li>
          <a className="button" href={storyFile?.href ?? `${base}stories/${story.id}.json`} download={fileName}>
            {say('share.storyFile')}
          </a>
        </li>
        {formats.map((format) => (
          <li key={format.name}>
            <button
              type="button"
              className="button"
              onClick={() => save(fileName.replace(/json$/, format.ending), format.type, format.text(props, messages))}
            >
              {format.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function save(name: string, type: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken the address when the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
