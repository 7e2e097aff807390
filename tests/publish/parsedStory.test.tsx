import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';

import { App } from '../../src/app/App.tsx';
import { parsedStory } from '../../src/publish/parsedStory.ts';
import { english } from '../../src/messages/english.ts';
import type { Story } from '../../src/story/Story.ts';
import { cuba } from '../cuba.ts';
import { sochi } from '../sochi.ts';

const written = (story: Story) =>
  renderToString(<App story={story} messages={english} address={{ base: '/', writtenFor: `/${story.id}/` }} />);

test('a page that gets its story as the build checked it draws what the build wrote', async () => {
  for (const story of [sochi, cuba]) {
    const parsed = JSON.parse(String((await parsedStory(story)).make())) as Story;
    expect(parsed).toEqual(story);
    expect(written(parsed)).toBe(written(story));
  }
});

test('its name tells its content: no page gets another build’s', async () => {
  const nameOf = async (story: Story) => (await parsedStory(story)).fileName;
  const fileName = await nameOf(sochi);
  expect(fileName).toMatch(/^assets\/idlib-sochi-2018-[\w-]{8}\.json$/);
  expect(await nameOf(structuredClone(sochi))).toBe(fileName);
  expect(await nameOf({ ...sochi, title: 'Another' })).not.toBe(fileName);
});
