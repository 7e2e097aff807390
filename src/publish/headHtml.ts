import type { Tag } from '../share/headTags.ts';

/** The tags of a head as HTML. */
export function headHtml(title: string, tags: readonly Tag[]): string {
  const lines = tags.map(({ element, by, name, value }) => {
    const holder = element === 'link' ? 'href' : 'content';
    const rel = by === 'hreflang' ? 'rel="alternate" ' : '';
    return `<${element} ${rel}${by}="${name}" ${holder}="${escaped(value)}" />`;
  });
  return [`<title>${escaped(title)}</title>`, ...lines].join('\n    ');
}

/** Data for machines: not a script that runs, so the policy lets it stand; "<" may not end it early. */
export function linkedDataHtml(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
