import { importStory, type Imported, type ImportOptions } from '../../src/import/importStory.ts';
import type { Story } from '../../src/story/Story.ts';
import { parsed } from '../sochi.ts';

export type Opened = Imported & { readonly story: Story };

/** A foreign text as a story that our own parser has taken, and what was told of it. */
export async function opened(text: unknown, options: Partial<ImportOptions> = {}): Promise<Opened> {
  const result = await tried(text, options);
  return { ...result, story: parsed(JSON.parse(JSON.stringify(result.file))) };
}

/** The same for a text that may make no story. */
export function tried(text: unknown, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const whole = typeof text === 'string' ? text : JSON.stringify(text);
  return importStory(whole, { fileName: 'a-file', ...options });
}

/** "row 3: 602 BC": what was left behind, on one line each. */
export function left({ notCarried }: Imported): string[] {
  return notCarried.map(({ where, what }) => `${where}: ${what}`);
}

/** The dates of the moments by their titles or first words. */
export function dates({ story }: Opened): Record<string, string | null> {
  return Object.fromEntries(
    story.moments.map((moment) => [
      moment.type === 'event' ? String(moment.title) : moment.label,
      moment.when?.edtf ?? null,
    ]),
  );
}
