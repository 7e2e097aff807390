import type { Lang } from '../story/units.ts';

/** The scripts of living languages that run from right to left (Unicode, "Script Metadata"). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/**
 * The way a language is written: `ar`, `fa`, `he`, `ur` run from right to left, and so does `az-Arab`.
 * By script, for `textInfo` of `Intl.Locale` is not in every browser. Throws a RangeError on what is no language tag.
 */
export function directionOf(lang: Lang): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(lang).maximize();
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}
