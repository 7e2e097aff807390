/** Sixteen letters of base64url that stand for a text: its SHA-256, cut. In Node and in browsers (over https, or on loopback) alike. */
export async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 16);
}
