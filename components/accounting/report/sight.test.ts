// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../../lib/domain/values/businessDate.ts';
import { createGrid, rowOf } from '../testing/grid.ts';
import { date } from '../testing/views.ts';
import type { FindFirst } from './findFirst.ts';
import { inSight, lookAtReport } from './sight.ts';

const { getBoundingClientRect } = HTMLTableRowElement.prototype;
beforeEach(() => {
  Object.assign(window, { innerHeight: 768 });
  document.body.replaceChildren();
});
afterEach(() => void (HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect));

const layer = () => document.documentElement;
const look = (findFirst: FindFirst = () => null) => lookAtReport(document, layer(), findFirst);
/** Days of a report, latest first, as the site sorts them. */
const days = (count: number, last = '2026-11-23') => Array.from({ length: count }, (_, index) => rowOf(addDays(date(last), -index)));

describe('what is in sight of the report', () => {
  it('is each row with its day and its place, in the frame of the grid', () => {
    createGrid(days(3));
    const sight = look();
    expect(sight.grid).toBe('found');
    expect(sight.frame).toMatchObject({ left: 20, top: 100, height: 300, edge: 800 });
    expect(sight.rows.map(({ key, top, height }) => [key, top, height])).toEqual([
      ['2026-11-23 1', 0, 30],
      ['2026-11-22 1', 30, 30],
      ['2026-11-21 1', 60, 30],
    ]);
  });

  it('is nothing where there is no grid, or more than one', () => {
    expect(look()).toMatchObject({ grid: 'no-grid', rows: [] });
    createGrid(days(1));
    createGrid(days(1));
    expect(look()).toMatchObject({ grid: 'two-grids', rows: [], ranges: new Map() });
  });

  it('is the rows in and just outside of the window, and the whole range, by measuring a few of thousands', () => {
    const { scroller, measured } = createGrid(days(3650));
    scroller.scrollTop = 30_000;
    const sight = look();
    expect(sight.rows.map(({ top }) => top)).toEqual(expect.arrayContaining([0, 270]));
    expect(sight.rows.length).toBeLessThan(30);
    expect(sight.ranges.get('1')).toEqual({ from: addDays(date('2026-11-23'), -3649), to: '2026-11-23' });
    expect(inSight(sight).get('1')!.to < '2026-11-23').toBe(true);
    expect(measured.rows).toBeLessThan(100);
  });

  it.each([
    ['in sight', 1, '2026-11-22', 30],
    ['far below', 3000, '2018-09-06', 90_000],
  ])('knows the place of the first day that needs the merchant, %s, and takes it for no date in sight', (_, index, first, top) => {
    createGrid(days(3650));
    const sight = look(({ body }) => body.rows[index]!);
    expect(sight.first).toMatchObject({ key: `${first} 1`, day: { date: first }, top, height: 30 });
    expect(sight.rows.includes(sight.first!)).toBe(index === 1);
    expect(inSight(sight).get('1')!.from > '2026-10-01').toBe(true);
  });

  it('ends at the window where the grid is longer', () => {
    createGrid(days(100), { height: 3000 });
    expect(look().rows.length).toBeLessThanOrEqual(Math.ceil((768 - 100 + 240) / 30));
  });

  it.each([
    ['to the end of the window', 1200, 0, 1200],
    ['to the end of a window that shows a part of the grid', 600, 0, 600],
    ['to the end of such a window that was scrolled sideways', 600, 100, 700],
    ['never beyond the page: scrolled over empty space, to the end of the grid', 900, 288, 1108],
  ])('reaches %s', (_, window, scrolled, end) => {
    createGrid(days(3));
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window);
    const moved = document.createElement('div');
    moved.getBoundingClientRect = () => DOMRect.fromRect({ x: -scrolled });
    const { left, width } = lookAtReport(document, moved, () => null).frame;
    expect(left + width).toBe(end);
  });

  it('is sorted either way', () => {
    createGrid(days(40).toReversed());
    expect(look().ranges.get('1')).toEqual({ from: '2026-10-15', to: '2026-11-23' });
  });

  it('knows the range of each store', () => {
    createGrid([rowOf('2026-11-23'), rowOf('2026-11-23', { store: '2' }), rowOf('2026-11-22'), rowOf('2026-11-21', { store: '2' })]);
    expect(look().ranges).toEqual(
      new Map([
        ['1', { from: '2026-11-22', to: '2026-11-23' }],
        ['2', { from: '2026-11-21', to: '2026-11-23' }],
      ]),
    );
  });

  it('leaves out rows that are about no day, and keeps a place for one that can’t be read', () => {
    const heading = document.createElement('tr');
    createGrid([heading, rowOf('2026-11-22', { text: '2026-11-21' }), rowOf('2026-11-20')]);
    expect(look().rows).toMatchObject([
      { day: null, top: 30 },
      { day: { date: '2026-11-20' }, top: 60 },
    ]);
  });

  it('tells the places of a day apart that stands there twice', () => {
    createGrid([rowOf('2026-11-22'), rowOf('2026-11-22'), rowOf('2026-11-22')]);
    const keys = look().rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(look().rows.every(({ day }) => day?.date === '2026-11-22')).toBe(true);
  });

  it('reads its range past a heading and a sum at its ends', () => {
    createGrid([document.createElement('tr'), ...days(20), document.createElement('tr'), document.createElement('tr')]);
    expect(look().ranges.get('1')).toEqual({ from: '2026-11-04', to: '2026-11-23' });
  });
});
