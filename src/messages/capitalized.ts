/** With its first letter as at the head of a line: Turkish has its own capital of i. */
export function capitalized(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
