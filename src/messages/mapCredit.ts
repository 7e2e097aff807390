import type { Story } from '../story/Story.ts';
import type { Messages } from './Messages.ts';

/** Whose data a story's map is drawn from: OpenStreetMap's borders, or Natural Earth's coasts alone. */
export function mapCredit({ basemap }: Pick<Story, 'basemap'>, { say }: Messages): string {
  return say(basemap?.borders === 'none' ? 'map.attributionCoasts' : 'map.attribution');
}
