/** What a row, an event or a feature may say of a moment. */
export type Field =
  | 'id'
  | 'date'
  | 'end'
  | 'time'
  | 'title'
  | 'text'
  | 'place'
  | 'lat'
  | 'lng'
  | 'point'
  | 'relation'
  | 'speaker'
  | 'quote'
  | 'source'
  | 'sourceTitle';

/** The names that people give to each, in small letters and without signs: "Start date" and "start_date" are startdate. */
const names: Record<Field, string> = {
  id: 'id uniqueid uid identifier key slug',
  date: 'when date day datum fecha datetime timestamp start startdate startdatetime starttime begin begindate from datefrom eventdate dateofevent datestart year',
  end: 'end enddate enddatetime endtime until to dateto dateend finish',
  time: 'time hour timeofday',
  title: 'title headline heading name event subject what label',
  text: 'text summary description desc body details content abstract',
  place: 'place location where city venue site placename locationname town at',
  lat: 'lat latitude y',
  lng: 'lon lng long longitude x',
  point: 'coordinates coords latlng latlon latlong point geo',
  relation: 'relation',
  speaker: 'speaker who saidby spokesperson person by',
  quote: 'quote quotation quotedtext saying',
  source: 'source sources url link sourceurl sourcelink reference href web website',
  sourceTitle: 'sourcetitle sourcename outlet publisher publication',
};

const fieldOf = new Map(
  Object.entries(names).flatMap(([field, all]) =>
    all.split(' ').map((name, rank) => [name, { field: field as Field, rank }]),
  ),
);

/**
 * Which of a file's names stands for which field; where several stand for one, the one that is likelier meant
 * ("title" before "label"). The others, and unknown names, are in `rest`.
 */
export function fieldsNamed(all: readonly string[]): {
  readonly fields: ReadonlyMap<Field, string>;
  readonly rest: readonly string[];
} {
  const best = new Map<Field, { name: string; rank: number }>();
  for (const name of all) {
    const known = fieldOf.get(plainName(name));
    if (known && known.rank < (best.get(known.field)?.rank ?? Infinity))
      best.set(known.field, { name, rank: known.rank });
  }
  const fields = new Map([...best].map(([field, { name }]) => [field, name]));
  const used = new Set(fields.values());
  return { fields, rest: all.filter((name) => !used.has(name)) };
}

function plainName(name: string): string {
  return name
    .slice(0, 60)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
