// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { loadMessages } from '../../src/messages/loadMessages.ts';
import { languages } from '../../src/messages/Messages.ts';
import { App } from '../../src/app/App.tsx';
import type { Story } from '../../src/story/Story.ts';
import { loadLinearTimeline } from '../../src/timeline/loadLinearTimeline.ts';
import { bigStory } from '../bigStory.ts';
import '../inJsdom.ts';
import { freshSochiFile, parsed, sochi, storyData } from '../sochi.ts';

const base = '/idlib-sochi-2018/';

/** Only the network is faked: it answers with the files themselves. */
beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => Response.json(storyData(address.replace('/stories/', ''))));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

function open(address: string, story: Story = sochi) {
  window.history.replaceState(null, '', address);
  render(<App story={story} messages={english} address={{ base: '/', writtenFor: address }} />);
  const reader = screen.getByRole('region', { name: 'Reader' });
  const list = screen.getByRole('region', { name: /All moments in order/ });
  return {
    user: userEvent.setup(),
    reader: within(reader),
    list: within(list),
    timeline: within(screen.getByRole('region', { name: /^Timeline, by/ })),
  };
}

test('shows the moment that the address names, and lights it in list and timeline', () => {
  const { reader, list, timeline } = open(`${base}un-very-important/`);
  expect(reader.getByText('19 of 22 · Statement, quoted in part')).toBeInTheDocument();
  expect(list.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'true')).toHaveLength(1);
  expect(timeline.getByRole('link', { name: /“very important”, United Nations/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('a click on the timeline changes the address, the words and the list, and Back undoes it', async () => {
  const { user, reader, list, timeline } = open(base);
  await user.click(timeline.getByRole('link', { name: /“diplomatic attempt”/ }));
  expect(window.location.pathname).toBe(`${base}kalin-diplomatic-attempt/`);
  expect(reader.getByRole('heading', { name: 'İbrahim Kalın' })).toBeInTheDocument();
  expect(list.getByRole('link', { current: true })).toHaveAttribute('href', `${base}kalin-diplomatic-attempt/`);
  window.history.back();
  expect(await reader.findByRole('heading', { name: /^Putin and Erdoğan agree/ })).toBeInTheDocument();
});

test('what a button of the header asked for is closed by the same button', async () => {
  const { user, reader } = open(`${base}us-concerned/`);
  const filter = screen.getByRole('button', { name: 'Filter' });
  await user.click(filter);
  expect(await reader.findByRole('heading', { name: 'Filter' })).toBeInTheDocument();
  expect(filter).toHaveAttribute('aria-pressed', 'true');
  await user.click(filter);
  expect(reader.queryByRole('heading', { name: 'Filter' })).not.toBeInTheDocument();
  expect(filter).toHaveAttribute('aria-pressed', 'false');
  await waitFor(() => expect(filter).toHaveFocus());
});

test('a tour of what the filters leave says how much that is, and ends the story with its last moment only', async () => {
  const { reader } = open(`${base}zarif-responsible-diplomacy/?by=iran&tour`);
  expect(await reader.findByText('Shown: 2 of 22')).toBeInTheDocument();
  expect(reader.getByText('Step 1 of 2')).toBeInTheDocument();
  cleanup();
  const last = open(`${base}kalin-diplomatic-attempt/?by=turkey&tour`).reader;
  expect(await last.findByText(/^Shown: \d+ of 22$/)).toBeInTheDocument();
  expect(last.queryByText(/^This is the end of the story/)).not.toBeInTheDocument();
  cleanup();
  const end = open(`${base}zone-deadline/?tour`).reader;
  expect(await end.findByText(/^This is the end of the story/)).toBeInTheDocument();
  expect(end.queryByText(/^Shown:/)).not.toBeInTheDocument();
});

test('tells direct, partial and indirect speech apart', () => {
  const { reader } = open(`${base}us-concerned/`);
  expect(reader.getByText('Quoted in part; the words outside the marks are ours')).toBeInTheDocument();
  expect(reader.getByText('Not a quotation: the sense in our words')).toBeInTheDocument();
  expect(reader.getByText(/“concerned by the Assad regime’s pattern/).tagName).toBe('Q');
  cleanup();
  const direct = open(`${base}us-civilians/`).reader.getByText(/^“The United States supports any credible efforts/);
  expect(direct.closest('blockquote')).toHaveAttribute('cite', sochi.source!.url);
});

test('an unnamed speaker stays unnamed, with the condition and that no reason is given', () => {
  const { reader } = open(`${base}us-encouraged/`);
  expect(
    reader.getByText('Not named: spoke to Anadolu Agency on condition of anonymity. The source gives no reason.'),
  ).toBeInTheDocument();
  cleanup();
  expect(
    open(`${base}un-very-important/`).reader.getByText(
      'Not named in the source, which states no condition of anonymity.',
    ),
  ).toBeInTheDocument();
});

test('says by which way a statement came, and what of it is inferred', () => {
  const { reader } = open(`${base}us-civilians/`);
  expect(reader.getByText('Anadolu Agency (state-run, the article says; by our reading)')).toBeInTheDocument();
  expect(reader.getByText(/The article names Anadolu in paragraph 2/)).toBeInTheDocument();
  cleanup();
  expect(
    open(`${base}kalin-diplomatic-attempt/`).reader.getByText('The source does not say how this reached it.'),
  ).toBeInTheDocument();
});

test('keeps what other sources add apart, with title, publisher, date and address', () => {
  const { reader } = open(`${base}three-way-summit/`);
  const aside = within(reader.getByRole('complementary', { name: 'What other sources add' }));
  expect(aside.getByText('Not from the source above.')).toBeInTheDocument();
  expect(aside.getByRole('link')).toHaveAttribute('href', expect.stringMatching(/^http/));
  expect(aside.getByText(/7 September 2018$/)).toBeInTheDocument();
});

test('an undated moment says so, and beside what it stands', () => {
  const { reader } = open(`${base}un-welcomes/`);
  expect(reader.getByText('not dated · the source gives no date')).toBeInTheDocument();
  expect(reader.getByText(/^It stands beside “very important” on the timeline/)).toBeInTheDocument();
});

test('previous and next follow the story’s order from end to end', async () => {
  const { user, reader } = open(base);
  await user.click(reader.getByRole('link', { name: /^Start of the story/ }));
  for (const moment of sochi.moments) {
    expect(window.location.pathname).toBe(`${base}${moment.id}/`);
    const next = reader.queryByRole('link', { name: /^Next/ });
    expect(next === null).toBe(moment.number === 22);
    if (next) await user.click(next);
  }
});

test('markup in every text of a story shows as text', () => {
  const file = freshSochiFile();
  const hostile = '<img src=x onerror="window.hacked=1">';
  file.title = hostile;
  file.moments[9].quotations[0].text = hostile;
  file.moments[9].label = '<b>bold</b>';
  file.speakers[2].name = hostile;
  const { reader } = open(`${base}us-encouraged/`, parsed(file));
  expect(reader.getByText(`“${hostile}”`)).toBeInTheDocument();
  expect(document.querySelector('img[src="x"]')).toBeNull();
  expect(document.querySelector('b')).toBeNull();
});

test('title and canonical link follow what is selected, Back included', async () => {
  const canonical = document.createElement('link');
  Object.assign(canonical, { rel: 'canonical', href: base });
  document.head.append(canonical);
  const { user, timeline } = open(base);
  await user.click(timeline.getByRole('link', { name: /“diplomatic attempt”/ }));
  await waitFor(() => expect(document.title).toMatch(/^“diplomatic attempt” · /));
  expect(canonical.getAttribute('href')).toBe(`${base}kalin-diplomatic-attempt/`);
  window.history.back();
  await waitFor(() => expect(canonical.getAttribute('href')).toBe(base));
  expect(document.title).toBe('The Sochi deal on Idlib: who said what, where and when · Dateline');
  canonical.remove();
});

test('an address from before a moment and its story were renamed leads to the present one, without a step back', () => {
  const file = freshSochiFile();
  Object.assign(file, { id: 'sochi-2018', formerly: ['idlib-sochi-2018'] });
  Object.assign(file.moments[10], { id: 'us-no-part', formerly: ['us-not-involved'] });
  const pushed = vi.spyOn(window.history, 'pushState');
  const { reader } = open(`${base}us-not-involved/#map=6/40.000/40.000`, parsed(file));
  expect(window.location.pathname + window.location.hash).toBe('/sochi-2018/us-no-part/#map=6/40.000/40.000');
  expect(pushed).not.toHaveBeenCalled();
  expect(reader.getByText(/The United States had no part/)).toBeInTheDocument();
});

test('a withdrawn moment is told nowhere; its address says why', async () => {
  const file = freshSochiFile();
  file.moments[19].withdrawn = 'The agency took the report back.';
  const { reader, list } = open(`${base}dujarric-great-risk/`, parsed(file));
  expect(
    reader.getByText('Withdrawn from the story: “great risk”. The reason: The agency took the report back.'),
  ).toBeInTheDocument();
  expect(list.getAllByRole('link')).toHaveLength(21);
  expect(list.queryByText(/great risk/)).toBeNull();
  await waitFor(() => expect(document.title).toMatch(/^Withdrawn: “great risk” · /));
});

test('a correction stands with the moment it changed, with what it read before, and in a list', () => {
  const file = freshSochiFile();
  file.revisions = [
    {
      date: '2018-10-02',
      moments: ['us-encouraged'],
      text: 'A word was missing.',
      was: [{ moment: 'us-encouraged', text: 'We are courage' }],
    },
  ];
  const { reader } = open(`${base}us-encouraged/`, parsed(file));
  const own = within(reader.getByRole('complementary', { name: 'Corrections and updates' }));
  expect(own.getByText(/A word was missing/)).toHaveTextContent('2 October 2018 A word was missing.');
  expect(own.getByText('We are courage').tagName).toBe('DEL');
  const all = within(screen.getByRole('region', { name: 'Corrections and updates' }));
  expect(all.getByRole('link', { name: '“We are encouraged …”' })).toHaveAttribute('href', `${base}us-encouraged/`);
  cleanup();
  expect(open(`${base}us-civilians/`, parsed(file)).reader.queryByText(/A word was missing/)).toBeNull();
});

test('is written for every moment without a style attribute', () => {
  for (const id of [null, ...sochi.moments.map((moment) => moment.id)]) {
    const html = renderToString(
      <App story={sochi} messages={english} address={{ base: '/', writtenFor: id ? `${base}${id}/` : base }} />,
    );
    expect(html).not.toMatch(/\sstyle="/);
  }
});

test('a page of a story of very many moments is written with its own moment and the neighbours, not with all', () => {
  const story = bigStory(1000);
  const html = renderToString(
    <App story={story} messages={english} address={{ base: '/', writtenFor: `${base}said-700/` }} />,
  );
  expect(html).not.toMatch(/\sstyle="/);
  const written = [...html.matchAll(/<li data-moment="said-(\d+)"/g)].map(([, n]) => Number(n));
  expect(written).toEqual(expect.arrayContaining([1, 699, 700, 701, 1000]));
  expect(written.length).toBeLessThan(40);
});

for (const lang of languages)
  test.for([
    ['a story', () => sochi, 'us-encouraged/'],
    ['a story of very many moments', () => bigStory(320), 'said-200/'],
  ] as const)(`in ${lang}, the written page of %s comes to life as it was written`, async ([, storyOf, moment]) => {
    const [messages, story] = [await loadMessages(lang), storyOf()];
    await loadLinearTimeline();
    const writtenFor = `${lang === 'en' ? '' : `/${lang}`}${base}${moment}`;
    window.history.replaceState(null, '', writtenFor);
    const app = <App story={story} messages={messages} address={{ base: '/', writtenFor }} />;
    const page = document.createElement('div');
    page.innerHTML = renderToString(app);
    document.body.append(page);
    const complaints: unknown[] = [];
    const complain = (error: unknown) => complaints.push(error);
    const root = await act(async () =>
      hydrateRoot(page, app, { onRecoverableError: complain, onCaughtError: complain, onUncaughtError: complain }),
    );
    await waitFor(() => expect(page.querySelector('.timeline .mark[tabindex="0"]')).not.toBeNull());
    expect(complaints).toEqual([]);
    await act(async () => root.unmount());
    page.remove();
  });

test('one key goes on and back; steps that are not rested on leave no entry in the history', async () => {
  let now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const { user, list } = open(`${base}sochi-agreement/`);
  const at = () => list.getByRole('link', { current: true }).getAttribute('href');
  const pushed = vi.spyOn(window.history, 'pushState');
  await user.keyboard('j');
  expect(at()).toBe(`${base}radicals-withdraw/`);
  for (const key of ['{ArrowRight}', 'j', '{ArrowRight}', 'k']) {
    now += 200;
    await user.keyboard(key);
  }
  expect(at()).toBe(`${base}us-sincere-effort/`);
  expect(pushed).toHaveBeenCalledTimes(1);
  now += 5000;
  await user.keyboard('{ArrowLeft}');
  expect(at()).toBe(`${base}heavy-weapons-withdraw/`);
  expect(pushed).toHaveBeenCalledTimes(2);
});

test('keys can be switched off, do nothing while one types, and help stays', async () => {
  const { user, reader, list } = open(`${base}sochi-agreement/`);
  // The field comes later than the letters.
  await user.keyboard('/js');
  await reader.findByRole('searchbox');
  await user.keyboard('k?');
  expect(reader.getByRole('searchbox')).toHaveValue('jsk?');
  expect(window.location.pathname).toBe(`${base}sochi-agreement/`);
  await user.keyboard('{Escape}?');
  await user.click(reader.getByRole('checkbox', { name: 'Switch these keys off, except ?' }));
  await user.keyboard('{Escape}j/');
  expect(list.getByRole('link', { current: true })).toHaveAttribute('href', `${base}sochi-agreement/`);
  expect(reader.queryByRole('searchbox')).toBeNull();
  await user.keyboard('?');
  await user.click(reader.getByRole('checkbox', { name: 'Switch these keys off, except ?' }));
  await user.keyboard('{Escape}j');
  expect(window.location.pathname).toBe(`${base}radicals-withdraw/`);
});
