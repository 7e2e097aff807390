// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { looksLikeHtml, plainText } from '../../src/import/plainText.ts';

test('keeps the words, each block on a line of its own, and tells the tags and where they led', () => {
  expect(
    plainText(
      '<p class="lead">One &amp; <b>two</b>&nbsp;&ndash; <a href="https://example.org/a?b=1&amp;c=2">three</a></p><p>four<br>five</p>',
    ),
  ).toEqual({
    text: 'One & two\u00a0– three\nfour\nfive',
    tags: ['p', 'b', 'a', 'br'],
    addresses: ['https://example.org/a?b=1&c=2'],
  });
});

test('what is written for programs is no text', () => {
  const { text } = plainText(
    'a<script>alert("<p>x</p>")</script><style>p{}</style><!-- b --><svg><text>c</text></svg> d',
  );
  expect(text).toBe('a d');
});

test('text that is not markup stays: 5 < 10, R&D, a <- b', () => {
  expect(plainText('5 < 10, R&D, a <- b').text).toBe('5 < 10, R&D, a <- b');
  for (const text of ['5 < 10', 'a <- b', 'x<y', '<3', '<https://example.org>'])
    expect(looksLikeHtml(text)).toBe(false);
  for (const text of ['<p>a', 'a<br/>', '</b>', '<img src=x onerror=alert(1)>']) expect(looksLikeHtml(text)).toBe(true);
});

test('reads words out of a paragraph as a browser does', () => {
  const word = fc.stringMatching(/^[a-zéğ&;<>"' ]{0,12}$/);
  const inline = fc
    .tuple(fc.constantFrom('b', 'i', 'em', 'a', 'span', 'code'), word)
    .map(([tag, text]) => `<${tag}>${escaped(text)}</${tag}>`);
  fc.assert(
    fc.property(fc.array(fc.oneof(inline, word.map(escaped)), { maxLength: 8 }), (parts) => {
      const html = `<p>${parts.join('')}</p>`;
      const browsers = new DOMParser().parseFromString(html, 'text/html').body.textContent;
      expect(plainText(html).text).toBe(browsers.replace(/ +/g, ' ').trim());
    }),
  );
});

test('nesting without end is read to its end', () => {
  expect(plainText(`${'<b>'.repeat(12_000)}x`).text).toBe('x');
  expect(plainText(`${'<b>'.repeat(6000)}x${'</i>'.repeat(5000)}`).text).toBe('x');
  expect(plainText('<'.repeat(50_000)).text.length).toBeLessThan(50_000);
});

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
