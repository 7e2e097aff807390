/**
 * Where the build will stand, from SITE_URL: its origin, and its folder as the base of every link.
 * Without an address the folder is the root and the origin is not known.
 */
export function siteFrom(address) {
  if (!address) return { origin: null, base: '/' };
  const url = /^https?:\/\//.test(address) && URL.canParse(address) ? new URL(address) : null;
  if (!url) throw new Error(`SITE_URL: expected an address such as https://example.org/atlas, got "${address}"`);
  return { origin: url.origin, base: `${url.pathname.replace(/\/*$/, '')}/` };
}
