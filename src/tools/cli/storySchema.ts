import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { toJsonSchema } from '@valibot/to-json-schema';

import { storyFile } from '../../format/storyFile.ts';

/** Where editors find it: a story file's `$schema` is "../story.schema.json". */
export const schemaPath = path.join(import.meta.dirname, '../../../public/story.schema.json');

/**
 * The story file's shape as JSON Schema (draft 7), made from the parser's own. What a schema cannot say
 * (references, order, quotation marks) `parseStory` checks.
 */
export function storySchema(): object {
  const schema = toJsonSchema(storyFile, { typeMode: 'input', errorMode: 'ignore' });
  return { ...schema, title: 'A Dateline story' };
}

/** `npm run story:schema`: writes the schema; a test fails when it was forgotten. */
export function main() {
  writeFileSync(schemaPath, `${JSON.stringify(storySchema(), null, 2)}\n`);
  console.log(path.relative('.', schemaPath));
}
