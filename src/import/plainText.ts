import { Tokenizer } from 'htmlparser2';

export type PlainText = {
  readonly text: string;
  /** The names of the tags that were taken out, each once. */
  readonly tags: readonly string[];
  /** Addresses that the tags held: where a link went, where a picture came from. */
  readonly addresses: readonly string[];
};

/** So much of a text is looked at; a story file takes 4000 letters of it. */
const longest = 40_000;
const blocks = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** What stands in these is for programs. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'title', 'textarea']);

/**
 * The words of a piece of HTML. Reads it token by token and never as a tree, so that no nesting, however deep
 * or broken, costs more than its length. Nothing is run, loaded or kept but the words.
 */
export function plainText(html: string): PlainText {
  const buffer = html.slice(0, longest);
  const tags = new Set<string>();
  const addresses = new Set<string>();
  let text = '';
  let silence: string | null = null;
  let attribute = '';
  let value = '';
  const name = (start: number, end: number) => buffer.slice(start, end).toLowerCase();
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        const tag = name(start, end);
        tags.add(tag);
        if (blocks.has(tag)) text += '\n';
        if (silent.has(tag)) silence ??= tag;
      },
      onclosetag(start, end) {
        const tag = name(start, end);
        if (tag === silence) silence = null;
        if (blocks.has(tag)) text += '\n';
      },
      onselfclosingtag: () => {
        silence = null;
      },
      ontext(start, end) {
        if (silence === null) text += buffer.slice(start, end).replace(/\s+/g, ' ');
      },
      ontextentity(code) {
        if (silence === null) text += String.fromCodePoint(code);
      },
      onattribname(start, end) {
        attribute = name(start, end);
        value = '';
      },
      onattribdata(start, end) {
        value += buffer.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if ((attribute === 'href' || attribute === 'src') && value !== '') addresses.add(value);
      },
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(buffer);
  tokenizer.end();
  const lines = text.split('\n').map((line) => line.replace(/[^\S\u00a0]+/g, ' ').trim());
  return { text: lines.filter(Boolean).join('\n'), tags: [...tags], addresses: [...addresses] };
}

/** Whether a text that is said to be plain holds a tag all the same. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/i.test(text.slice(0, longest));
}
