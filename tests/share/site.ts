import { addressesOf } from '../../src/share/addressesOf.ts';
import { findMoment, type Moment, type Story } from '../../src/story/Story.ts';
import { freshSochiFile, parsed, sochi } from '../sochi.ts';

/** Where the story stands in these tests: in a folder of a site. */
export const addressOf = addressesOf(sochi, 'https://example.org/atlas', 'en');

export const undatedIds = ['un-welcomes', 'dujarric-great-risk'];

export function momentOf(id: string, story: Story = sochi): Moment {
  const moment = findMoment(story, id);
  if (!moment) throw new Error(`no moment "${id}"`);
  return moment;
}

/** The Sochi story with fields of one moment changed. */
export function sochiWith(id: string, fields: Record<string, unknown>): Story {
  const file = freshSochiFile();
  Object.assign(
    file.moments.find((one: { id: string }) => one.id === id),
    fields,
  );
  return parsed(file);
}
