import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as v from 'valibot';

import { storyId } from '../../format/storyFile.ts';
import { isReserved } from '../../publish/checkIds.ts';
import { storiesFolder } from '../stories/storyFiles.ts';

/** Why a story cannot have this id, in words; null where it can. */
export function problemOfNewId(id: string | undefined, isTaken: (file: string) => boolean = existsSync): string | null {
  if (id === undefined || id === '') return 'Give the story an id: npm run story:new -- harbour-strike-2026';
  const shape = v.safeParse(storyId, id);
  if (!shape.success) {
    const ours = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64);
    const cure = ours !== '' && ours !== id ? ` Did you mean "${ours}"?` : '';
    return `"${id}" is no id of a story: expected ${shape.issues[0].message}. It becomes the address.${cure}`;
  }
  if (isReserved(id)) return `"${id}" cannot be the id of a story: the name is reserved.`;
  return isTaken(fileOf(id)) ? `${nameOf(id)} exists already. Choose another id, or edit that file.` : null;
}

/** A story's first file: valid, and everywhere it says what to write there. Nobody can take it for news. */
export function newStory(id: string): object {
  return {
    $schema: '../story.schema.json',
    format: 1,
    id,
    lang: 'en',
    timeZone: 'UTC',
    title: 'Write here what the story is called',
    summary: 'Write here in two or three sentences what the story tells.',
    source: {
      title: 'Write here the title of the article',
      lang: 'en',
      url: 'https://example.org/write-here-the-address-of-the-article',
      outlet: 'Write here who published it',
    },
    opening: { moment: 'first-event' },
    speakers: [{ id: 'first-speaker', kind: 'person', name: 'Write who speaks', role: 'write here who that is' }],
    places: [{ id: 'first-place', kind: 'city', name: 'Write here a place', point: [0, 51.4779], certainty: 'exact' }],
    moments: [
      {
        type: 'event',
        id: 'first-event',
        kind: 'event',
        label: 'At most 24 letters',
        title: 'Write here what happened',
        summary: 'Write here in your own words what happened, and what the article says of it.',
        when: '2000-01-01',
        at: ['first-place'],
        paragraphs: [1],
      },
      {
        type: 'statement',
        id: 'first-quotation',
        label: 'What was said, in short',
        summary: 'Write here in your own words what the speaker says.',
        when: '2000-01',
        about: ['first-place'],
        paragraphs: [2],
        speaker: 'first-speaker',
        quotations: [
          { kind: 'direct', text: 'Write here what was said, word for word and without marks', paragraphs: [2] },
        ],
      },
      {
        type: 'statement',
        id: 'first-report',
        label: 'What was reported',
        summary: 'Write here in your own words what the article reports that somebody said.',
        when: '2000-01-02/..',
        paragraphs: [3],
        speaker: 'first-speaker',
        quotations: [
          {
            kind: 'indirect',
            text: 'Write here what was said as the article tells it, in your words',
            paragraphs: [3],
          },
        ],
      },
    ],
  };
}

/** `npm run story:new -- <id>`: writes the first file of a story; exits 1 where the id cannot be one. */
export function main([id]: readonly string[]) {
  const problem = problemOfNewId(id);
  if (problem !== null || id === undefined) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  writeFileSync(fileOf(id), `${JSON.stringify(newStory(id), null, 2)}\n`);
  console.log(
    `${nameOf(id)}\nRun "npm run dev" and open /${id}/ at the address that it prints; the file is yours to write.`,
  );
}

function fileOf(id: string): string {
  return path.join(storiesFolder, `${id}.json`);
}

function nameOf(id: string): string {
  return path.relative('.', fileOf(id));
}
