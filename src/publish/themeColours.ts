import tokens from '../styles/tokens.css?raw';

export type Theme = 'light' | 'dark';

/** What a custom property of tokens.css is in a theme, for pictures, which know no custom properties. */
export function colourOf(name: string, theme: Theme = 'light'): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const colour = found?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`tokens.css has no light-dark() colour --${name}`);
  return colour;
}
