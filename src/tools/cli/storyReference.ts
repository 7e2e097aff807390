import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { storiesFolder } from '../stories/storyFiles.ts';
import { storySchema } from './storySchema.ts';

/** Beside the stories, where whoever writes one looks. */
export const referencePath = path.join(storiesFolder, 'FORMAT.md');

type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly default?: unknown;
};

/** An object of the format: where it stands, what it is, its fields in their order. */
type Section = { readonly name: string; readonly about: string; readonly schema: Schema };

const head = `# The story file

Made from [the schema](../story.schema.json) by \`npm run story:reference\`: change the sentences in
[storyFile.ts](../../src/format/storyFile.ts). [Your first story in an hour](README.md) shows how to begin.

A file is strict: a field that is not here is a mistake, and \`npm run story:check\` says where. “Text” may be one entry a
language, \`{ "en": "…", "tr": "…" }\`. Coordinates are \`[longitude, latitude]\`. An id is made of a–z, 0–9 and single hyphens.
`;

/** The reference of the format: a table for each object, in the order in which the file has them. */
export function storyReference(): string {
  const story = storySchema() as Schema;
  return [head, ...[{ name: 'The story', about: '', schema: story }, ...sectionsIn(story, '')].map(written)].join('\n');
}

/** `npm run story:reference`: writes the reference; a test fails when it was forgotten. */
export function main() {
  writeFileSync(referencePath, storyReference());
  console.log(path.relative('.', referencePath));
}

/** Every object below one, each once, before what lies in it. */
function sectionsIn(schema: Schema, at: string): Section[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): Section[] => {
    const where = at === '' ? name : `${at}.${name}`;
    const inner = isList(field) ? (field.items as Schema) : field;
    const about = field.description ?? '';
    const kinds = inner.oneOf ?? inner.anyOf?.filter(({ properties }) => properties);
    if (kinds && kinds.length > 1) return variants(`${where}[]`, about, kinds);
    if (!inner.properties) return [];
    return [
      { name: `\`${where}${isList(field) ? '[]' : ''}\``, about, schema: inner },
      ...sectionsIn(inner, `${where}${isList(field) ? '[]' : ''}`),
    ];
  });
}

/** What all kinds share, then what each has besides. */
function variants(where: string, about: string, kinds: readonly Schema[]): Section[] {
  const [first = {}, ...others] = kinds;
  const shared = Object.keys(first.properties ?? {}).filter(
    (name) =>
      name !== 'type' &&
      others.every(({ properties }) => JSON.stringify(properties?.[name]) === JSON.stringify(first.properties?.[name])),
  );
  const common = only(first, (name) => shared.includes(name));
  const own = kinds.map((kind) => ({
    type: String(kind.properties?.['type']?.const),
    schema: only(kind, (name) => !shared.includes(name)),
  }));
  return [
    { name: `\`${where}\``, about, schema: common },
    ...sectionsIn(common, where),
    ...own.flatMap(({ type, schema }) => [
      { name: `\`${where}\`, \`"type": "${type}"\``, about: '', schema },
      ...sectionsIn(schema, where),
    ]),
  ];
}

function only(schema: Schema, keep: (name: string) => boolean): Schema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => keep(name)));
  return { ...schema, properties };
}

function written({ name, about, schema }: Section): string {
  const rows = Object.entries(schema.properties ?? {}).map(([field, { description = '', ...rest }]) => {
    const need = schema.required?.includes(field) ? 'yes' : '';
    return `| \`${field}\` | ${inWords(rest)} | ${need} | ${description} |`;
  });
  const lines = [
    `## ${name}`,
    '',
    about,
    '',
    '| field | holds | must | means |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ];
  return lines.filter((line, i) => line !== '' || lines[i - 1] !== '').join('\n');
}

/** What a field holds, in a word or two. */
function inWords(schema: Schema): string {
  const { type, anyOf, items, pattern } = schema;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) {
    const all = schema.enum.map((one) => `\`${one}\``).join(', ');
    return schema.default === undefined ? all : `${all}; left out: \`${String(schema.default)}\``;
  }
  if (anyOf) return 'text';
  if (Array.isArray(items)) return `${items.length} numbers`;
  if (type === 'array') return `list${isPlain(items as Schema) ? ` of ${inWords(items as Schema)}` : ', below'}`;
  if (type === 'object') return schema.properties ? 'below' : 'object';
  if (type === 'string')
    return pattern?.startsWith('^[a-z0-9]+(-') ? 'id' : pattern?.startsWith('^https?') ? 'address' : 'text';
  return type ?? 'below';
}

function isList({ type, items }: Schema): boolean {
  return type === 'array' && !Array.isArray(items);
}

/** No object of its own. */
function isPlain({ type }: Schema): boolean {
  return type !== undefined && type !== 'object';
}
