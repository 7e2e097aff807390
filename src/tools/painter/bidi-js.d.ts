declare module 'bidi-js' {
  type Levels = { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string): Levels;
    getMirroredCharacter(letter: string): string | null;
  };
}
