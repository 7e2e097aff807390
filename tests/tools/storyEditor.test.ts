import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';
import { getLanguageService, type JSONDocument, TextDocument } from 'vscode-json-languageservice';

import { newStory } from '../../src/tools/cli/newStory.ts';
import { storiesFolder } from '../../src/tools/stories/storyFiles.ts';

/**
 * The service behind JSON files in Visual Studio Code and other editors. It finds our schema as it does there: by the
 * `$schema` of a file in public/stories/.
 */
const service = getLanguageService({
  schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
});
const storyUri = pathToFileURL(path.join(storiesFolder, 'half-written.json')).href;

type Place = {
  readonly text: TextDocument;
  readonly json: JSONDocument;
  readonly at: { line: number; character: number };
};

/** A half-written file; `|` is where the author's caret stands. */
function written(marked: string): Place {
  const whole = marked.includes('"$schema"') ? marked : `{ "$schema": "../story.schema.json",${marked.slice(1)}`;
  const text = TextDocument.create(storyUri, 'json', 1, whole.replace('|', ''));
  return { text, json: service.parseJSONDocument(text), at: text.positionAt(Math.max(0, whole.indexOf('|'))) };
}

async function offered(marked: string): Promise<string[]> {
  const { text, json, at } = written(marked);
  return ((await service.doComplete(text, at, json))?.items ?? []).map(({ label }) => label);
}

async function explained(marked: string): Promise<string> {
  const { text, json, at } = written(marked);
  return JSON.stringify((await service.doHover(text, at, json))?.contents ?? '');
}

async function flagged(marked: string): Promise<string[]> {
  const { text, json } = written(marked);
  return (await service.doValidation(text, json)).map(({ message, range }) => `${text.getText(range)}: ${message}`);
}

const statement = (fields: string) =>
  `{ "moments": [{ "type": "statement", "id": "a", "label": "A", "summary": "B", "speaker": "c", ${fields} }] }`;

test('offers the fields of a story, and those of a statement where one is begun', async () => {
  expect(await offered('{ "format": 1, | }')).toEqual(
    expect.arrayContaining(['title', 'timeZone', 'moments', 'speakers']),
  );
  expect(await offered(statement('"|"'))).toEqual(
    expect.arrayContaining(['quotations', 'via', 'when', 'at', 'medium']),
  );
  expect(await offered('{ "places": [{ "|" }] }')).toEqual(expect.arrayContaining(['point', 'certainty', 'withinKm']));
});

test('offers the words that a field may hold', async () => {
  expect(await offered('{ "places": [{ "certainty": | }] }')).toEqual(
    expect.arrayContaining(['"exact"', '"approximate"', '"schematic"', '"disputed"']),
  );
  expect(await offered(statement('"quotations": [{ "kind": | }]'))).toEqual(
    expect.arrayContaining(['"direct"', '"partial"', '"indirect"']),
  );
  expect(await offered('{ "moments": [{ "type": "event", "kind": | }] }')).toEqual(
    expect.arrayContaining(['"meeting"', '"deadline"']),
  );
});

test.each([
  ['{ "ti|meZone": "UTC" }', 'Whose days these are'],
  ['{ "ba|semap": {} }', 'Left out, the map is that of the world'],
  [statement('"wh|en": "2018"'), 'as exactly as it is known and no more'],
  [statement('"quotations": [{ "te|xt": "d" }]'), 'the words said, without marks'],
  ['{ "places": [{ "po|int": [1, 2] }] }', 'longitude, latitude'],
  ['{ "speakers": [{ "anony|mity": {} }] }', 'only what the source says'],
])('says what a field means when one points at it: %s', async (marked, words) => {
  expect(await explained(marked)).toContain(words);
});

test('marks a misspelt field, a word that cannot be, a label that is too long, and nothing of a new story', async () => {
  const text = JSON.stringify(newStory('a-story'), null, 2);
  expect(await flagged(text)).toEqual([]);
  expect(await flagged(text.replace('"speaker":', '"spekaer":'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^"spekaer": Property spekaer is not allowed/)]),
  );
  expect((await flagged(text.replace('"exact"', '"exactly"')))[0]).toMatch(/^"exactly": .*Valid values.*"exact"/);
  expect((await flagged(text.replace('At most 24 letters', 'a label that is far too long for it')))[0]).toMatch(
    /^"a label/,
  );
});
