// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { BusinessDate } from '../domain/values/businessDate.ts';
import { namesAnother } from './dayNamed.ts';

const DAY = { storeId: '1', date: '2026-11-03' as BusinessDate };
const select = (chosen: string) =>
  `<select id="store" data-chosen="${chosen}">${['1', '2', 'all'].map((id) => `<option value="${id}">${id === 'all' ? 'All Stores' : `Store ${id}`}</option>`).join('')}</select>`;
const range = (text: string) => `<input type="text" value="${text}">`;

afterEach(() => document.body.replaceChildren());

it.each<[string, string, boolean]>([
  ['nothing', '<h1>Sales Summary</h1>', false],
  ['the same day', '<h1>Sales Summary, 2026-11-03</h1>', false],
  ['the same day in words', '<h1>Tuesday, November 3, 2026</h1>', false],
  ['the same day in the one title, another in the other', '<h1>2026-11-04</h1><ol class="breadcrumb"><li>3 nov. 2026</li></ol>', false],
  ['another day', '<h1>Sales Summary, 2026-11-04</h1>', true],
  ['another day in words', '<h1>4 novembre 2026</h1>', true],
  ['a month', '<h1>Sales of November 2026</h1>', false],
  ['another day in a text', '<h1>Sales Summary</h1><p>Loaded 2026-11-04</p>', false],
  ['its range', range('2026-11-03 - 2026-11-03'), false],
  ['a range around it', range('2026-11-01 - 2026-11-30'), false],
  ['another range', range('2026-11-04 - 2026-11-04'), true],
  ['two ranges', range('2026-11-04 - 2026-11-04') + range('2026-11-05 - 2026-11-05'), false],
  ['its store', select('1'), false],
  ['another store', select('2'), true],
  ['all stores', select('all'), false],
])('a page that names %s', (_, html, another) => {
  document.body.innerHTML = html;
  for (const filter of document.querySelectorAll('select')) filter.value = filter.dataset['chosen']!;
  expect(namesAnother(document, DAY)).toBe(another);
});
