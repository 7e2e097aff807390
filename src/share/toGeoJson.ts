import type { FullMessages } from '../messages/Messages.ts';
import {
  type Moment,
  type Place,
  placeOf,
  type PlaceRelation,
  placeRelations,
  type Story,
  textIn,
} from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { isoEnds } from './isoDates.ts';
import { kindsOf, momentInWords, saidWords, standingMoments } from './momentInWords.ts';

/**
 * The story as GeoJSON (RFC 7946): one feature for each place that a moment is at, for or about, so that
 * a map program can style and filter by relation. A moment without a place is a feature without a geometry.
 * A place is its point; `certainty` and `within_km` say how much that is worth.
 *
 * Properties are flat, as attribute tables want them. Besides them stands `when`, timespans as in Linked
 * Places (LP-TTL, https://github.com/LinkedPasts/linked-places-format).
 */
export function toGeoJson(story: Story, addressOf: AddressOf, messages: FullMessages) {
  return {
    type: 'FeatureCollection' as const,
    features: standingMoments(story).flatMap((moment) => {
      const related = placeRelations.flatMap((relation) => moment[relation].map((id) => ({ relation, id })));
      if (related.length === 0) return [featureOf(moment, null, null)];
      return related.map(({ relation, id }) => featureOf(moment, relation, placeOf(story, id)));
    }),
  };

  function featureOf(moment: Moment, relation: PlaceRelation | null, place: Place | null) {
    const words = momentInWords(story, moment, messages);
    const quotations = moment.type === 'statement' ? moment.quotations : [];
    return {
      type: 'Feature' as const,
      id: [moment.id, relation, place?.id].filter(Boolean).join('/'),
      geometry: place && { type: 'Point' as const, coordinates: [...place.point] },
      properties: {
        id: moment.id,
        number: moment.number,
        type: moment.type,
        label: textIn(moment.label, messages.lang, story),
        headline: words.headline,
        speaker: words.speaker,
        party: moment.type === 'statement' ? words.lane : null,
        kind: moment.type === 'statement' ? kindsOf(moment).join(', ') : moment.kind,
        text: words.told,
        quoted_words: quotations.flatMap(saidWords).join(' / ') || null,
        channel: words.channel,
        when: moment.when?.edtf ?? null,
        when_in_words: words.date,
        relation,
        place: place && textIn(place.name, messages.lang, story),
        certainty: place?.certainty ?? null,
        within_km: place?.withinKm ?? null,
        permalink: addressOf(moment.id),
        source: moment.source.url ?? null,
        source_title: moment.source.title,
      },
      ...(moment.when ? { when: { timespans: [timespan(moment)] } } : {}),
    };
  }
}

type Bound = { readonly in: string } | { readonly earliest: string } | { readonly latest: string };

/** "in" when the end is known, "earliest" or "latest" when the moment only lies within its span. */
function timespan(moment: Moment): { start?: Bound; end?: Bound } {
  if (!moment.when) return {};
  const { from, to } = isoEnds(moment.when);
  const isSpan = from === to || (moment.type === 'event' && (moment.kind === 'background' || moment.kind === 'event'));
  return {
    ...(from ? { start: isSpan ? { in: from } : { earliest: from } } : {}),
    ...(to ? { end: isSpan ? { in: to } : { latest: to } } : {}),
  };
}
