// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';

import { english, MessagesContext } from '../../src/messages/Messages.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { sochi } from '../sochi.ts';

const everything = new Set(sochi.moments.map(({ id }) => id));

function timeline(lang: string, selected: string | null = null) {
  return (
    <MessagesContext value={{ ...english, lang }}>
      <Timeline story={sochi} selected={selected} hrefOf={(id) => `/${id}/`} passing={everything} />
    </MessagesContext>
  );
}

/** The written drawing, as a browser without scripts gets it. */
function written(lang: string): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = renderToString(timeline(lang));
  return page;
}

afterEach(cleanup);

/** Left and right edge, in per cent of the drawing. */
function edges(rect: Element): [number, number] {
  const [x, width] = ['x', 'width'].map((name) => Number.parseFloat(rect.getAttribute(name) ?? ''));
  return [x!, x! + width!];
}

/** The same words and dates, but written in a script that runs from right to left. */
const mirrored = 'en-Arab';

test('from right to left it is the mirror image of left to right', () => {
  const [ltr, rtl] = [written('en-US'), written(mirrored)];
  expect(ltr.querySelector('.timeline')).toHaveAttribute('dir', 'ltr');
  expect(rtl.querySelector('.timeline')).toHaveAttribute('dir', 'rtl');
  for (const boxes of ['.mark-bar', '.axis-day', '.ghost']) {
    const [here, there] = [ltr, rtl].map((page) => [...page.querySelectorAll(boxes)].map(edges));
    expect(there!.length).toBe(here!.length);
    here!.forEach(([left, right], i) => {
      expect(there![i]![0]).toBeCloseTo(100 - right, 2);
      expect(there![i]![1]).toBeCloseTo(100 - left, 2);
    });
  }
  for (const [points, name] of [
    ['.mark > text', 'x'],
    ['.outside-dates circle', 'cx'],
    ['.outside-dates line', 'x1'],
    ['.axis-break > svg', 'x'],
    ['.timeline-axis text', 'x'],
  ] as const) {
    const [here, there] = [ltr, rtl].map((page) =>
      [...page.querySelectorAll(points)].map((one) => Number.parseFloat(one.getAttribute(name) ?? '')),
    );
    expect(there).toHaveLength(here!.length);
    here!.forEach((x, i) => expect(there![i]).toBeCloseTo(100 - x, 2));
  }
});

test('from right to left, fades, due ends and the space before a label turn round too', () => {
  const [ltr, rtl] = [written('en-US'), written(mirrored)];
  expect(ltr.querySelector('#fading-start')).toHaveAttribute('x1', '0');
  expect(rtl.querySelector('#fading-start')).toHaveAttribute('x1', '1');
  expect(rtl.querySelector('#fading-start')).toHaveAttribute('x2', '0');
  const due = (page: HTMLElement) => page.querySelector('.mark-due')!;
  expect(due(ltr)).toHaveAttribute('transform', 'translate(-5)');
  expect(due(rtl)).not.toHaveAttribute('transform');
  const steps = (page: HTMLElement) =>
    [...page.querySelectorAll('text[dx]')].map((text) => Number(text.getAttribute('dx')));
  expect(steps(rtl)).toEqual(steps(ltr).map((dx) => -dx));
});

test('a label keeps its own direction on a page that runs the other way, and stands on the side where its bar begins', () => {
  const words = [...written('ar').querySelectorAll('.mark text')];
  expect(words).toHaveLength(22);
  for (const one of words) {
    expect(one).toHaveAttribute('lang', 'en');
    expect(one).toHaveAttribute('direction', 'ltr');
  }
  const agreement = (page: HTMLElement) => page.querySelector('a[href="/sochi-agreement/"] text');
  // English begins on its left: its end is where the bar begins on a page from right to left.
  expect(agreement(written('en'))).toHaveAttribute('text-anchor', 'start');
  expect(agreement(written('ar'))).toHaveAttribute('text-anchor', 'end');
});

test.each(['en', 'ar'])('%s: is written whole, without a style attribute', (lang) => {
  const page = written(lang);
  expect(page.querySelectorAll('a.mark[href]')).toHaveLength(22);
  expect(page.querySelectorAll('[style]')).toHaveLength(0);
});

test('the mark of the selected moment says so', () => {
  render(timeline('en', 'us-encouraged'));
  expect(screen.getAllByRole('link', { current: true })).toEqual([screen.getByRole('link', { name: /encouraged/ })]);
});
