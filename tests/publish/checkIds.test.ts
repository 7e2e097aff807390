import { expect, test } from 'vitest';

import { problemsOfIds, withIdsOf } from '../../src/publish/checkIds.ts';
import published from '../../src/tools/stories/publishedIds.json';
import { cuba } from '../cuba.ts';
import { freshSochiFile, parsed, sochi } from '../sochi.ts';

const changed = (change: (file: ReturnType<typeof freshSochiFile>) => void) => {
  const file = freshSochiFile();
  change(file);
  return parsed(file);
};

test('the stories have every id that was ever published, and every id they have is on the list', () => {
  expect(problemsOfIds([sochi, cuba], published)).toEqual([]);
  expect(withIdsOf([sochi, cuba], published).added).toEqual([]);
});

test('a moment that went missing is named, with what to do', () => {
  const story = changed((file) => file.moments.splice(10, 1));
  const [problem, ...others] = problemsOfIds([story, cuba], published);
  expect(others).toEqual([]);
  expect(problem).toContain('public/stories/idlib-sochi-2018.json: the moment "us-not-involved" is gone.');
  expect(problem).toContain('"formerly"');
  expect(problem).toContain('"withdrawn"');
});

test('a renamed moment keeps its old id in "formerly"', () => {
  const rename = (formerly: string[]) =>
    changed((file) => Object.assign(file.moments[10], { id: 'us-no-part', formerly }));
  expect(problemsOfIds([rename(['us-not-involved']), cuba], published)).toEqual([]);
  expect(problemsOfIds([rename([]), cuba], published)).toHaveLength(1);
});

test('a withdrawn moment keeps its id', () => {
  const story = changed((file) => (file.moments[10].withdrawn = 'The article was corrected.'));
  expect(problemsOfIds([story, cuba], published)).toEqual([]);
});

test('a story that went missing, or was renamed without "formerly", is named', () => {
  expect(problemsOfIds([cuba], published)[0]).toContain('the story "idlib-sochi-2018" is gone');
  const rename = (formerly: string[]) => changed((file) => Object.assign(file, { id: 'sochi-2018', formerly }));
  expect(problemsOfIds([rename([]), cuba], published)).toHaveLength(1);
  expect(problemsOfIds([rename(['idlib-sochi-2018']), cuba], published)).toEqual([]);
});

test('no story takes the id of another, present or former, nor a folder that is no story', () => {
  const other = changed((file) => Object.assign(file, { id: 'other', formerly: ['idlib-sochi-2018'] }));
  expect(problemsOfIds([sochi, other], {})).toHaveLength(1);
  expect(problemsOfIds([changed((file) => (file.id = 'assets'))], {})[0]).toContain('the name is reserved');
  expect(problemsOfIds([changed((file) => (file.id = 'tr'))], {})[0]).toContain('the name is reserved');
});

test('new ids are added behind the old ones, which stay', () => {
  const story = changed((file) => Object.assign(file.moments[10], { id: 'us-no-part', formerly: ['us-not-involved'] }));
  const { ids, added } = withIdsOf([story], published);
  expect(added).toEqual(['idlib-sochi-2018/us-no-part']);
  expect(ids['idlib-sochi-2018']).toEqual([...published['idlib-sochi-2018'], 'us-no-part']);
});
