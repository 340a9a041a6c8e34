// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { createGrid, rowOf } from '../testing/grid.ts';
import { date } from '../testing/views.ts';
import { nextNeeding } from './nextNeeding.ts';

const on = (day: string, storeId = '1') => ({ storeId, date: date(day) });
/** Below each other, as the site sorts them. */
const ROWS = ['2026-11-20', '2026-11-16', '2026-11-12', '2026-11-03'];
const NEEDS = [on('2026-11-03'), on('2026-11-16'), on('2026-11-12')];

beforeEach(() => document.body.replaceChildren());
const next = (needs = NEEDS, from: ReturnType<typeof on> | null = null) => nextNeeding(document, needs, from)?.date;

it.each<[string, ReturnType<typeof on> | null, string]>([
  ['the first from the top', null, '2026-11-16'],
  ['the first below a day that needs nobody', on('2026-11-20'), '2026-11-16'],
  ['the next one below', on('2026-11-16'), '2026-11-12'],
  ['after the last, the first', on('2026-11-03'), '2026-11-16'],
  ['the first where the row is gone', on('2026-10-01'), '2026-11-16'],
])('is %s', (_, from, expected) => {
  createGrid(ROWS.map((day) => rowOf(day)));
  expect(next(NEEDS, from)).toBe(expected);
});

it('is none of a day that stands there twice, of another store, or in no row', () => {
  createGrid([...ROWS, '2026-11-16'].map((day) => rowOf(day)));
  expect(next([on('2026-11-16'), on('2026-11-12', '2'), on('2026-10-01')])).toBeUndefined();
});

it('is none without a grid that we may trust', () => {
  expect(next()).toBeUndefined();
  createGrid([rowOf('2026-11-16')]);
  createGrid([rowOf('2026-11-16')]);
  expect(next()).toBeUndefined();
});
