/** Readers of our formats that ship no types: what the tests use of them. */

declare module 'dom-anchor-text-quote' {
  export function toRange(root: Node, selector: { exact: string }): Range | null;
}

declare module '@knight-lab/timelinejs/src/js/language/Language.js' {
  export class Language {
    name: string;
  }
}

declare module '@knight-lab/timelinejs/src/js/core/TimelineConfig.js' {
  import type { Language } from '@knight-lab/timelinejs/src/js/language/Language.js';

  type TimelineDate = { getDisplayDate(language: Language): string };
  type Slide = {
    unique_id: string;
    text: { headline: string; text: string };
    start_date: TimelineDate;
    end_date?: TimelineDate;
    display_date?: string;
    group?: string;
    location?: unknown;
  };
  export class TimelineConfig {
    constructor(data: unknown);
    title: Slide;
    events: Slide[];
    validate(): void;
    getErrors(): string[];
  }
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
    format(kind: 'bibliography' | 'citation', options: { template: string; format: 'text'; lang: string }): string;
  }
  export const plugins: {
    config: { get(name: '@csl'): { styles: { add(name: string, style: string): void } } };
  };
}

declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
