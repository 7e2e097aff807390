declare module 'subset-font' {
  type Options = { readonly targetFormat: 'woff2'; readonly keepFeatures: readonly string[] };
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Buffer>;
}
