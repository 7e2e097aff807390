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

test('a page that gets its story as the build checked it draws what the build wrote', () => {
  for (const story of [sochi, cuba]) {
    const parsed = JSON.parse(String(parsedStory(story).source)) as Story;
    expect(parsed).toEqual(story);
    expect(written(parsed)).toBe(written(story));
  }
});

test('its name tells its content: no page gets another build’s', () => {
  const { fileName } = parsedStory(sochi);
  expect(fileName).toMatch(/^assets\/idlib-sochi-2018-[\w-]{8}\.json$/);
  expect(parsedStory(structuredClone(sochi)).fileName).toBe(fileName);
  expect(parsedStory({ ...sochi, title: 'Another' }).fileName).not.toBe(fileName);
});
