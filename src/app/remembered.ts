/** A choice that this browser keeps; storage that refuses keeps it as long as the page. */
export function remembered(name: string) {
  let here = false;
  return {
    is(): boolean {
      try {
        return localStorage.getItem(name) !== null;
      } catch {
        return here;
      }
    },
    set(on: boolean) {
      here = on;
      try {
        if (on) localStorage.setItem(name, 'on');
        else localStorage.removeItem(name);
      } catch {
        // Kept in `here`.
      }
    },
  };
}
