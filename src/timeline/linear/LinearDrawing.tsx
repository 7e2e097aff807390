import { useMemo } from 'react';

import { directionOf } from '../../messages/directionOf.ts';
import { useMessages } from '../../messages/Messages.ts';
import { inLanguage, type Story } from '../../story/Story.ts';
import { CountMark } from './CountMark.tsx';
import type { DrawnCount, DrawnEntry } from './drawnBars.ts';
import { Fades } from '../Fades.tsx';
import type { DesignPx } from '../bar.ts';
import { placeInWindow } from './placeInWindow.ts';
import { labelled, labelProps, Mark } from '../Mark.tsx';
import { OutsideDates } from '../OutsideDates.tsx';
import { spanInWords } from './spanInWords.ts';
import type { TimeSpan } from './timeWindow.ts';
import { type AxisFrame, AxisLines } from './LinearAxis.tsx';
import type { Entry, LinearLayout } from './linearLayout.ts';
import type { MarkWords } from '../useMarkWords.ts';

type Props = {
  readonly story: Story;
  readonly layout: LinearLayout;
  readonly axis: AxisFrame;
  /** The part of the drawing that is in the window: labels keep to it. */
  readonly seen: { readonly from: DesignPx; readonly to: DesignPx };
  readonly bars: readonly DrawnEntry[];
  readonly counts: readonly DrawnCount[];
  readonly lit: Entry | null;
  readonly words: MarkWords;
  readonly hrefOf: (moment: string) => string;
  readonly tabIndexOf: (key: string) => 0 | -1 | undefined;
  readonly onOpen: (of: TimeSpan) => boolean;
};

/** The lanes of the true scale, with a mark for each moment or for several. */
export function LinearDrawing({
  story,
  layout,
  axis,
  seen,
  bars,
  counts,
  lit,
  words,
  hrefOf,
  tabIndexOf,
  onOpen,
}: Props) {
  const { say, lang, locale } = useMessages();
  const { placing, timeZone } = axis;
  const named = useMemo(
    () =>
      counts.map((drawn) => {
        const { lane, entries, of } = drawn.count;
        const values = {
          lane: words.laneName(layout.lanes[lane]!.id).text,
          n: entries.length,
          when: spanInWords(of, timeZone, locale),
        };
        return { drawn, name: say('timeline.count', values) };
      }),
    [counts, words, layout, timeZone, locale, say],
  );
  return (
    <>
      <Fades direction={directionOf(lang)} />
      <AxisLines {...axis} height={layout.height} />
      {layout.lanes.slice(1).map((lane) => (
        <line key={lane.id} className="axis-lane" x1="0" x2="100%" y1={lane.top} y2={lane.top} />
      ))}
      {bars.map((drawn) => {
        const { entry, bar } = drawn;
        const moment = story.moments[entry.order]!;
        return (
          <Mark
            key={bar.id}
            bar={bar}
            placing={placing}
            kind={moment.type}
            {...labelled(inLanguage(moment.label, lang, story))}
            name={words.nameOf(moment)}
            href={hrefOf(moment.id)}
            isLit={entry.order === lit?.order}
            tabIndex={tabIndexOf(bar.id)}
            {...labelProps(placeInWindow(drawn, seen))}
          />
        );
      })}
      {named.map(({ drawn, name }) => (
        <CountMark
          key={drawn.count.key}
          drawn={drawn}
          placing={placing}
          name={name}
          href={hrefOf(drawn.count.entries[0]!.item.id)}
          isLit={drawn.count.entries.some(({ order }) => order === lit?.order)}
          tabIndex={tabIndexOf(drawn.count.key)}
          onOpen={onOpen}
        />
      ))}
      <OutsideDates bars={bars.map(({ bar }) => bar)} placing={placing} />
    </>
  );
}
