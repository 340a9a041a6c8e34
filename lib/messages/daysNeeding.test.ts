import { expect, it } from 'vitest';
import type { StoreDaysView } from './views/popupViews.ts';
import { daysNeeding } from './daysNeeding.ts';

const store = (count: number, asOf: string | null = '2026-11-24T15:00:00Z', unloaded = 0) => ({ count, unloaded, asOf }) as StoreDaysView;

it.each([
  ['no store is known', [], null],
  ['every store is in order', [store(0), store(0)], 0],
  ['days of two stores need the merchant', [store(2), store(1)], 3],
  ['days never came, beside one that needs the merchant', [store(1, undefined, 2)], 3],
  ['a store could not be read, and no other needs anything', [store(0), store(0, null)], null],
  ['a store could not be read, and another needs something', [store(2), store(0, null)], 2],
])('where %s, the count is right, or not known', (_, stores, count) => {
  expect(daysNeeding({ stores })).toBe(count);
});
