/** What an id may be made of: at most 64 of a-z, 0-9 and single hyphens, as in a story file. */
const longest = 64;

/**
 * The ids of one file's moments. A moment's id is a matter of that moment alone, never of its row: its own id
 * in the file where that has our shape and a letter (a bare number may be a row's), else its date and the first
 * words of its title.
 *
 *     2018-09-17-agreement-in-sochi
 *
 * Only where another has that id already is a mark of the whole moment added to the later one.
 */
export class LastingIds {
  readonly #taken = new Map<string, number>();

  idOf({ ownId, date, title, whole }: { ownId: string | null; date: string; title: string; whole: string }): string {
    const own = ownId === null ? null : findOwnId(ownId);
    if (own !== null && this.#take(own)) return own;
    const made = [date, slug(title, 44) || marked(title)].filter(Boolean).join('-');
    return this.#take(made) ? made : this.unique(`${made}-${marked(whole)}`);
  }

  /** The name itself, or the first of name-2, name-3 … that nothing has yet. */
  unique(name: string): string {
    if (this.#take(name)) return name;
    let n = this.#taken.get(name) ?? 1;
    do n++;
    while (!this.#take(`${name}-${n}`));
    this.#taken.set(name, n);
    return `${name}-${n}`;
  }

  /** The number beside a name is that of its last double, so that ten thousand doubles need no ten thousand looks each. */
  #take(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.set(id, 1);
    return true;
  }
}

/** A file's own id, in small letters, where that is all it needs to be one of ours. */
export function findOwnId(own: string): string | null {
  const id = own.trim().toLowerCase().replaceAll('_', '-');
  return id.length <= longest && /[a-z]/.test(id) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : null;
}

/** The Latin letters and digits of a text, cut after a whole word: "İbrahim Kalın" → "ibrahim-kalin". */
export function slug(text: string, atMost: number): string {
  const latin = text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıßøæđł]/g, (letter) => latinFor[letter] ?? '')
    .replace(/[’']/g, '');
  const words = latin.split(/[^a-z0-9]+/).filter(Boolean);
  let made = '';
  for (const word of words) {
    const longer = made === '' ? word.slice(0, atMost) : `${made}-${word}`;
    if (longer.length > atMost) break;
    made = longer;
  }
  return made;
}

const latinFor: Record<string, string> = { ı: 'i', ß: 'ss', ø: 'o', æ: 'ae', đ: 'd', ł: 'l' };

/** A short mark that is the same for the same text (FNV-1a, 32 bits). */
export function marked(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `x${(hash >>> 0).toString(36)}`;
}
