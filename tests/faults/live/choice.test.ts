import { expect, it } from 'vitest';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { markupOf } from '../../../sandbox/live/markups/index.ts';
import { randomOf } from '../random.ts';
import { EVERY_POINT, MARKUPS, POINTS, choose, isBefore, wantsHand } from './choice.ts';

const runs = (seed: number, count = EVERY_POINT.length * 20) =>
  Array.from({ length: count }, (_, index) => choose(randomOf(seed, 'tab-closed', index), index));

it('a seed and a number give the same run again, and another seed gives others', () => {
  expect(runs(1)).toEqual(runs(1));
  expect(runs(1)).not.toEqual(runs(2));
});

it('each point has its turn, whatever the seed', () => {
  expect(runs(3, EVERY_POINT.length).map(({ way, point }) => ({ way, point }))).toEqual(EVERY_POINT);
  expect(EVERY_POINT).toHaveLength(POINTS.run.length + POINTS['by-hand'].length);
});

it('every markup and every action is met', () => {
  for (const way of ['run', 'by-hand'] as const)
    expect(
      new Set(
        runs(4)
          .filter((run) => run.way === way)
          .map(({ markup }) => markup),
      ),
    ).toEqual(new Set(MARKUPS[way]));
  expect(new Set(runs(4).map(({ action }) => action))).toEqual(new Set(ACTIONS));
  expect(new Set(runs(4).map(({ early }) => early))).toEqual(new Set([true, false]));
});

it('the site’s own question is only met where a site asks', () => {
  for (const { markup, point } of runs(5)) if (point === 'asked-by-site') expect(markupOf(markup)!.confirms).toBe(true);
});

it('our own click is only made where a click by script is heard, and the markups are of every kind', () => {
  expect(MARKUPS.run.filter(wantsHand)).toEqual([]);
  expect(MARKUPS['by-hand'].filter(wantsHand)).toEqual(['kendo', 'real-hand', 'data-tables']);
  expect(MARKUPS.run.some((name) => markupOf(name)!.confirms)).toBe(true);
  expect(MARKUPS.run.some((name) => markupOf(name)!.after === 'reload')).toBe(true);
});

it.each([
  ['open', true],
  ['confirmed', true],
  ['question', true],
  ['waiting', true],
  ['last-look', false],
  ['asked-by-site', false],
  ['sent', false],
  ['settled', false],
] as const)('%s is before the click: %s', (point, before) => {
  expect(isBefore(point)).toBe(before);
});
