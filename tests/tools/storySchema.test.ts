import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { expect, test } from 'vitest';

import { referencePath, storyReference } from '../../src/tools/cli/storyReference.ts';
import { schemaPath, storySchema } from '../../src/tools/cli/storySchema.ts';
import * as v from 'valibot';
import { storyFile } from '../../src/format/storyFile.ts';
import { freshSochiFile, sochiFile } from '../sochi.ts';

const bySchema = new Ajv({ strict: false, allErrors: true }).compile(storySchema());
const byParser = (json: unknown) => v.safeParse(storyFile, json).success;

test('the published schema is the parser’s: run "npm run story:schema" when this fails', () => {
  expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(JSON.parse(JSON.stringify(storySchema())));
});

test('the reference is the schema’s: run "npm run story:reference" when this fails', () => {
  expect(readFileSync(referencePath, 'utf8')).toBe(storyReference());
});

test('every field says what it means, and stands in the reference', () => {
  const fields = fieldsIn(storySchema(), '');
  expect(fields.length).toBeGreaterThan(110);
  expect(fields.filter(({ means }) => !means).map(({ at }) => at)).toEqual([]);
  const reference = storyReference();
  for (const { name } of fields) expect(reference).toContain(`| \`${name}\` |`);
  for (const { means } of fields) expect(reference).toContain(means);
});

test('both take the Sochi story', () => {
  expect([bySchema(sochiFile), byParser(sochiFile)]).toEqual([true, true]);
});

test.each([
  ['a field that is missing', (f) => delete f.timeZone],
  ['a field that is unknown', (f) => (f.moments[0].spekaer = 'x')],
  ['a label that is too long', (f) => (f.moments[0].label = 'x'.repeat(25))],
  ['an id of another form', (f) => (f.moments[3].id = 'Not_An_Id')],
  ['a kind that is none', (f) => (f.moments[0].kind = 'battle')],
  ['a statement without quotation', (f) => (f.moments[9].quotations = [])],
  ['an address of another kind', (f) => (f.sources[0].url = 'ftp://x')],
  ['a point off the world', (f) => (f.places[0].point = [400, 10])],
  ['a version of the future', (f) => (f.format = 2)],
  ['a paragraph that is no number', (f) => (f.moments[2].paragraphs = ['3'])],
  // oxlint-disable-next-line typescript/no-explicit-any
] as [string, (file: any) => unknown][])('both refuse %s', (_, change) => {
  const file = freshSochiFile();
  change(file);
  expect([bySchema(file), byParser(file)]).toEqual([false, false]);
});

type Field = { readonly at: string; readonly name: string; readonly means: string | undefined };

/** Every field of every object in a schema. */
function fieldsIn(schema: unknown, at: string): Field[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => {
    if (key !== 'properties') return fieldsIn(inner, at);
    return Object.entries(inner as Record<string, { description?: string }>).flatMap(([name, field]) => [
      { at: `${at}.${name}`, name, means: field.description },
      ...fieldsIn(field, `${at}.${name}`),
    ]);
  });
}
