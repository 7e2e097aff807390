import { useMemo } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { plainDate, whenInWords } from '../messages/whenInWords.ts';
import { laneOf } from '../story/laneOf.ts';
import { inLanguage, type Moment, type Story, textIn } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { eventsLane } from './itemsOf.ts';

export type MarkWords = {
  readonly laneName: (lane: string) => { readonly text: string; readonly lang: Lang };
  /** What a screen reader hears of a mark: its label, its lane, its date and those of other sources. */
  readonly nameOf: (moment: Moment) => string;
};

/** The words of marks and lanes. A name is put together once: thousands of dates are slow to word. */
export function useMarkWords(story: Story): MarkWords {
  const messages = useMessages();
  return useMemo(() => {
    const { say, lang } = messages;
    const parties = new Map(story.speakers.map((speaker) => [speaker.id, speaker]));
    const laneName = (id: string) => {
      const party = id === eventsLane ? undefined : parties.get(id);
      return party ? inLanguage(party.name, lang, story) : { text: say('timeline.events'), lang };
    };
    const names = new Map<string, string>();
    const nameOf = (moment: Moment) => {
      const known = names.get(moment.id);
      if (known !== undefined) return known;
      const outside = moment.added.flatMap(({ when }) =>
        when ? [say('timeline.outside', { date: plainDate(when, story.timeZone, messages) })] : [],
      );
      const name = say('timeline.mark', {
        label: textIn(moment.label, lang, story),
        lane: laneName(laneOf(story, moment)?.id ?? eventsLane).text,
        when: [whenInWords(moment, story.timeZone, messages).date, ...outside].join('; '),
      });
      names.set(moment.id, name);
      return name;
    };
    return { laneName, nameOf };
  }, [story, messages]);
}
