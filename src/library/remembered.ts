/** One of some words, as this browser keeps it; storage that refuses keeps it as long as the page. */
export function remembered<Word extends string>(name: string, words: readonly Word[]) {
  let here: Word | null = null;
  return {
    get(): Word | null {
      try {
        const stored = localStorage.getItem(name);
        return words.find((word) => word === stored) ?? null;
      } catch {
        return here;
      }
    },
    set(word: Word | null) {
      here = word;
      try {
        if (word === null) localStorage.removeItem(name);
        else localStorage.setItem(name, word);
      } catch {
        // Kept in `here`.
      }
    },
  };
}
