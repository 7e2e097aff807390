/** Text as it is searched: lower case without accents; Turkish dotless ı as i, and the apostrophes and marks of quotations dropped. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[’'“”"]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
