import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What is wrong with a graph by schema.org's own vocabulary: unknown types, properties of other types, wrong values. */
export function faultsOf(graph: readonly unknown[]): string[] {
  const nodes = graph.filter(isNode);
  const typeOf = (value: JsonNode) => value['@type'] ?? nodes.find((node) => node['@id'] === value['@id'])?.['@type'];
  return nodes.flatMap(faultsOfNode);

  function faultsOfNode(node: JsonNode): string[] {
    const type = typeOf(node);
    if (type === undefined || !isA(type, 'Thing')) return [`${node['@id']}: no type ${type}`];
    return Object.entries(node)
      .filter(([key]) => !key.startsWith('@'))
      .flatMap(([key, value]) => {
        if (!about(key, 'domainIncludes').some((domain) => isA(type, domain))) return [`${type} has no ${key}`];
        return [value].flat().flatMap((one) => {
          if (!isNode(one)) return isLiteral(key, one) ? [] : [`${key}: ${String(one)} is no value of it`];
          const of = typeOf(one);
          if (of === undefined) return [`${key}: nothing has the id ${one['@id']}`];
          if (!about(key, 'rangeIncludes').some((range) => isA(of, range)))
            return [`${key}: a ${of} is no value of it`];
          return '@type' in one ? faultsOfNode(one) : [];
        });
      });
  }
}

type JsonNode = { readonly '@type'?: string; readonly '@id'?: string; readonly [key: string]: unknown };

/** The triples of schema.org, as the package @vocabulary/schema carries them. */
const triples = new Map<string, string[]>();
const file = path.join(path.dirname(createRequire(import.meta.url).resolve('@vocabulary/schema')), 'schema.nq');
for (const [, subject, predicate, object] of readFileSync(file, 'utf8').matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)>/gm)) {
  const key = `${local(subject)} ${local(predicate)}`;
  triples.set(key, [...(triples.get(key) ?? []), local(object)]);
}

function local(iri = ''): string {
  return iri.replace(/^http:\/\/schema\.org\/|^.*#/, '');
}

function about(subject: string, predicate: string): readonly string[] {
  return triples.get(`${subject} ${predicate}`) ?? [];
}

function isA(type: string, ancestor: string): boolean {
  return type === ancestor || about(type, 'subClassOf').some((parent) => isA(parent, ancestor));
}

/** Plain text may stand for anything that takes text, an address, a language or a number. */
function isLiteral(key: string, value: unknown): boolean {
  const ranges = about(key, 'rangeIncludes');
  if (typeof value === 'number') return ranges.includes('Number');
  if (/^\d{4}(-\d\d){0,2}$/.test(String(value)) && ranges.includes('Date')) return true;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(String(value)) && ranges.includes('DateTime'))
    return true;
  if (/^https?:/.test(String(value)) && ranges.includes('URL')) return true;
  return ranges.includes('Text');
}

function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null;
}
