// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { MessagesContext } from '../../src/messages/Messages.ts';
import { Timeline } from '../../src/timeline/Timeline.tsx';
import { loadLinearTimeline } from '../../src/timeline/loadLinearTimeline.ts';
import { bigStory } from '../bigStory.ts';
import '../inJsdom.ts';
import { sochi } from '../sochi.ts';

const everything = new Set(sochi.moments.map(({ id }) => id));

function timeline(lang: string, selected: string | null = null, visibleIds: ReadonlySet<string> = everything) {
  return (
    <MessagesContext value={{ ...english, lang }}>
      <Timeline story={sochi} hasDays selected={selected} hrefOf={(id) => `/${id}/`} visibleIds={visibleIds} />
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

/** English words and dates, but a script that runs from right to left: the same widths. */
const mirrored = 'en-Arab';

test('from right to left it is the mirror image of left to right', () => {
  const [ltr, rtl] = [written('en'), written(mirrored)];
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
  const [ltr, rtl] = [written('en'), written(mirrored)];
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

const stopsForTab = () => screen.getAllByRole('link').filter((link) => link.tabIndex === 0);

test('without scripts every mark is a stop for Tab; with them the marks together are one', () => {
  expect(written('en').querySelectorAll('a[tabindex]')).toHaveLength(0);
  render(timeline('en', 'us-encouraged'));
  expect(stopsForTab()).toEqual([screen.getByRole('link', { current: true })]);
});

test('the arrow keys go from mark to mark in time, and up and down from lane to lane', async () => {
  const user = userEvent.setup();
  render(timeline('en'));
  await user.tab();
  expect(document.activeElement).toHaveAccessibleName(/^Civil war in Syria, Events/);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toHaveAccessibleName(/^Zarif in Ankara/);
  expect(stopsForTab()).toEqual([document.activeElement]);
  await user.keyboard('{End}');
  expect(document.activeElement).toHaveAttribute('href', `/${sochi.moments.at(-1)!.id}/`);
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toHaveAttribute('href', `/${sochi.moments.at(-1)!.id}/`);
  await user.keyboard('{Home}{ArrowDown}');
  expect(document.activeElement).toHaveAccessibleName(/United States/);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'True scale' }));
  await user.tab({ shift: true });
  // The way back in is the selected mark, or the first.
  expect(document.activeElement).toHaveAccessibleName(/^Civil war in Syria/);
});

test('from right to left the left arrow leads on in time', async () => {
  const user = userEvent.setup();
  render(timeline('ar'));
  await user.tab();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toHaveAttribute('href', '/weeks-of-diplomacy/');
});

test('a filter leaves out marks, and the arrows go past them', async () => {
  const user = userEvent.setup();
  render(timeline('en', null, new Set(['syrian-war', 'zarif-diplomacy-works'])));
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toHaveAttribute('href', '/zarif-diplomacy-works/');
});

async function onTrueScale(selected: string | null = null, lang = 'en') {
  const user = userEvent.setup();
  const { rerender } = render(timeline(lang, selected));
  await user.click(screen.getByRole('button', { name: 'True scale' }));
  const shows = () => screen.findByText(/^True scale: shows /);
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  return { user, rerender, shows, press };
}

test('the true scale says what it shows, zooms and moves by buttons, and is given up again', async () => {
  const { user, shows, press } = await onTrueScale();
  expect(await shows()).toHaveTextContent('True scale: shows 1 August – 15 October 2018');
  expect(await shows()).toHaveRole('status');
  expect(screen.getByRole('button', { name: 'True scale' })).toHaveFocus();
  await press('All');
  await screen.findByText('True scale: shows 2011 – 2018');
  expect(screen.getByRole('button', { name: 'All' })).toHaveAttribute('aria-disabled', 'true');
  await press('Zoom the timeline in');
  await press('Later');
  await screen.findByText('True scale: shows December 2013 – October 2017');
  await user.click(screen.getByRole('button', { name: 'True scale', pressed: true }));
  expect(screen.queryByText(/^True scale: shows/)).toBeNull();
});

test('zooming stops where days, which is as much as is known, stop making sense', async () => {
  const { press } = await onTrueScale('us-encouraged');
  for (let i = 0; i < 20; i++) await press('Zoom the timeline in');
  await screen.findByText(/^True scale: shows 1[56] – 1[89] September 2018$/);
  expect(screen.getByRole('button', { name: 'Zoom the timeline in' })).toHaveAttribute('aria-disabled', 'true');
});

test('with the focus on the timeline + and − zoom, Shift and the arrows move, 0 shows all', async () => {
  const { user, press } = await onTrueScale('us-encouraged');
  await press('To the selected');
  await screen.findByText('True scale: shows 15 – 19 September 2018');
  screen.getByRole('link', { current: true }).focus();
  await user.keyboard('-');
  await screen.findByText('True scale: shows 13 – 21 September 2018');
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await screen.findByText('True scale: shows 15 – 23 September 2018');
  await user.keyboard('+0');
  await screen.findByText('True scale: shows 2011 – 2018');
});

test('what is newly selected comes into view by itself', async () => {
  const { rerender, press } = await onTrueScale('us-encouraged');
  await press('To the selected');
  rerender(timeline('en', 'three-way-summit'));
  expect(screen.getByRole('link', { current: true })).toHaveAccessibleName(/^Three-way summit/);
  await press('All');
  // From afar it is one of several: their mark is lit.
  expect(screen.getByRole('link', { current: true })).toHaveAccessibleName(/^Moments: \d+; Events, /);
});

test('a count opens by a click; its name says how many, whose and when', async () => {
  const { user, press } = await onTrueScale();
  await press('All');
  const count = screen.getByRole('link', { name: /^Moments: 8; Events, / });
  await user.click(count);
  expect(screen.queryByRole('link', { name: /^Moments: 8/ })).toBeNull();
  expect(screen.getByRole('link', { name: /^Three-way summit/ })).toBeInTheDocument();
});

test('on the true scale too, from right to left is the mirror image', async () => {
  const boxes = async (lang: string) => {
    await onTrueScale(null, lang);
    const found = [...document.querySelectorAll('.true-scale .mark-bar')].map(edges);
    cleanup();
    return found;
  };
  const [ltr, rtl] = [await boxes('en'), await boxes(mirrored)];
  expect(ltr).toHaveLength(22);
  ltr.forEach(([left, right], i) => {
    expect(rtl[i]![0]).toBeCloseTo(100 - right, 2);
    expect(rtl[i]![1]).toBeCloseTo(100 - left, 2);
  });
});

test('a story of a thousand moments is on the true scale alone, and written with few marks and no style', async () => {
  await loadLinearTimeline();
  const story = bigStory(1000);
  const page = document.createElement('div');
  page.innerHTML = renderToString(
    <MessagesContext value={english}>
      <Timeline
        story={story}
        hasDays={false}
        selected="said-500"
        hrefOf={(id) => `/${id}/`}
        visibleIds={new Set(story.moments.map(({ id }) => id))}
      />
    </MessagesContext>,
  );
  const marks = page.querySelectorAll('a.mark[href]');
  expect(marks.length).toBeGreaterThan(20);
  expect(marks.length).toBeLessThanOrEqual(300);
  expect(page.querySelectorAll('[style]')).toHaveLength(0);
  expect(page.querySelectorAll('a[aria-current="true"]')).toHaveLength(1);
  expect(within(page).queryByRole('button', { name: 'True scale' })).toBeNull();
});
