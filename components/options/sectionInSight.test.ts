import { expect, it } from 'vitest';
import { sectionInSight } from './sectionInSight.ts';

const at = (...tops: number[]) => tops.map((top, index) => ({ id: 'abcdef'[index]!, top }));
const HEIGHT = 900;

it.each([
  ['the first, before anything was scrolled', at(80, 400, 1200), false, '', 'a'],
  ['one that begins near the top', at(-600, 20, 700), false, '', 'b'],
  ['one that began above and fills the window', at(-2000, -1000, 1400), false, '', 'b'],
  ['never one below, though the address names it', at(80, 400, 1200), false, 'c', 'a'],
  ['at the end, the one that the address names', at(-900, 100, 400, 700), true, 'c', 'c'],
  ['at the end, the last where the address names none of those that begin there', at(-900, 100, 400, 700), true, 'a', 'd'],
  ['at the end of one that fills the window, that one', at(-2000, -900), true, '', 'b'],
])('is %s', (_, places, atEnd, asked, expected) => {
  expect(sectionInSight(places, { height: HEIGHT, atEnd, asked })).toBe(expected);
});

it('is none where there are none', () => {
  expect(sectionInSight([], { height: HEIGHT, atEnd: false, asked: '' })).toBeUndefined();
});
