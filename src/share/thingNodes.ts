import {
  type Moment,
  type Place,
  placeOf,
  placeRelations,
  type Speaker,
  speakerOf,
  type Story,
  textIn,
  type Words,
} from '../story/Story.ts';

/** A node of a schema.org graph. */
export type Node = { readonly '@type': string; readonly [property: string]: unknown };

/** The people, bodies and places of a story as schema.org has them, under ids that begin with `home`. */
export function thingNodes(story: Story, home: string, lang: string) {
  const text = (words: Words) => textIn(words, lang, story);
  return {
    speakerRef,
    placeRef,
    /** Everyone and every place that the moments name. */
    nodesOf: (moments: readonly Moment[]): Node[] => [
      ...speakersOf(story, moments).map(speakerNode),
      ...placesOf(story, moments).map(placeNode),
    ],
  };

  function speakerNode(speaker: Speaker): Node {
    const isPerson = speaker.kind === 'person' || speaker.kind === 'unnamed';
    return {
      '@type': isPerson ? 'Person' : speaker.kind === 'outlet' ? 'NewsMediaOrganization' : 'Organization',
      ...speakerRef(speaker.id),
      [speaker.kind === 'unnamed' ? 'description' : 'name']: text(speaker.name),
      ...(speaker.spellings.length > 0 ? { alternateName: speaker.spellings } : {}),
      ...(isPerson && speaker.role ? { jobTitle: text(speaker.role) } : {}),
      ...(speaker.of ? { [isPerson ? 'affiliation' : 'parentOrganization']: speakerRef(speaker.of) } : {}),
    };
  }

  function placeNode(place: Place): Node {
    const [longitude, latitude] = place.point;
    const sameAs = [
      place.geonames && `https://sws.geonames.org/${place.geonames}/`,
      place.wikidata && `https://www.wikidata.org/entity/${place.wikidata}`,
    ].filter(Boolean);
    return {
      '@type': placeTypes[place.kind],
      ...placeRef(place.id),
      name: text(place.name),
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
      ...(place.spellings.length > 0 ? { alternateName: place.spellings } : {}),
      ...(place.basis ? { description: text(place.basis) } : {}),
      ...(sameAs.length > 0 ? { sameAs } : {}),
    };
  }

  function speakerRef(id: string) {
    return { '@id': `${home}#speaker-${id}` };
  }

  function placeRef(id: string) {
    return { '@id': `${home}#place-${id}` };
  }
}

const placeTypes: Readonly<Record<Place['kind'], string>> = {
  city: 'City',
  province: 'AdministrativeArea',
  country: 'Country',
  area: 'Place',
  zone: 'Place',
  building: 'Place',
};

/** Those who speak or take part, with everyone up the chains they belong to. */
function speakersOf(story: Story, moments: readonly Moment[]): Speaker[] {
  const ids = moments.flatMap((moment) => (moment.type === 'event' ? moment.people : [moment.speaker]));
  return [...new Set(ids.flatMap((id) => chainOf(story, speakerOf(story, id))))];
}

function chainOf(story: Story, speaker: Speaker): Speaker[] {
  return speaker.of === undefined ? [speaker] : [speaker, ...chainOf(story, speakerOf(story, speaker.of))];
}

function placesOf(story: Story, moments: readonly Moment[]): Place[] {
  const ids = moments.flatMap((moment) => placeRelations.flatMap((relation) => moment[relation]));
  return [...new Set(ids)].map((id) => placeOf(story, id));
}
