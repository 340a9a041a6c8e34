// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../domain/values/businessDate.ts';
import { SITE_SPOTS } from '../domain/site/spot.ts';
import { guidePlaceAt } from './guidePages.ts';
import { findIcons } from './icons/icons.ts';
import { type SpotOnSite, beginLook, findOnSite } from './targets.ts';
import { haveTableRows } from './testing/tableRows.ts';

haveTableRows();

const SUBJECT = { storeId: '1', date: '2026-11-03' as BusinessDate };
const find = (spot: SpotOnSite) =>
  findOnSite(
    beginLook(document, SUBJECT, () => findIcons(document)),
    spot,
  );
const rowOf = (date: string, store = '1') =>
  `<tr><td><a href="/sales/summary?storeId=${store}&startDate=${date}&endDate=${date}">${date}</a></td><td>FAILED</td></tr>`;
const grid = (rows: string) => `<div class="k-grid-content"><table><tbody>${rows}</tbody></table></div>`;
const show = (html: string): void => {
  document.body.innerHTML = html;
};

beforeEach(() => show(''));

describe('a spot', () => {
  it.each(SITE_SPOTS)('%s is nothing on an empty page', (name) => {
    expect(find({ name, area: 'Sales', row: 'Workshop', company: 'Vélo' })).toBeNull();
  });

  it.each([
    ['the link of the day', grid(rowOf('2026-11-02') + rowOf('2026-11-03')), { name: 'day-link' }, 'tr:nth-child(2) a'],
    [
      'the range with its button',
      '<form><p><input value="2026-11-01 - 2026-11-30"></p><button id="refresh-btn">Refresh</button></form>',
      { name: 'date-range' },
      'form',
    ],
    ['the range alone', '<form><p><input value="2026-11-01 - 2026-11-30"></p></form>', { name: 'date-range' }, 'input'],
    [
      'a row of the mapping',
      '<table><tr data-area="Sales" data-name="Workshop"></tr><tr data-area="Payments" data-name="Workshop"></tr></table>',
      { name: 'mapping-row', area: 'Sales', row: 'Workshop' },
      'tr',
    ],
    [
      'a section of it',
      '<main><section><h2>Sales</h2></section><section><h2>Payments</h2></section></main>',
      { name: 'mapping-section', area: 'Payments' },
      'section:nth-child(2)',
    ],
    [
      'a button of one company',
      '<main><section><h2>A</h2><form action="/x/reconnect"><button>1</button></form></section><section><h2>B</h2><form action="/x/reconnect"><button>2</button></form></section></main>',
      { name: 'company-reconnect', company: 'B' },
      'section:nth-child(2) button',
    ],
    ['a tab', '<a href="#tab_summary">1</a><a href="#tab_accounting">2</a>', { name: 'tab-accounting' }, 'a:nth-child(2)'],
  ] as const)('%s', (_, html, spot, selector) => {
    show(html);
    expect(find(spot)).toBe(document.querySelector(selector));
  });

  it.each([
    ['a day that is there twice', grid(rowOf('2026-11-03') + rowOf('2026-11-03')), { name: 'day-link' }],
    ['the same day of another store', grid(rowOf('2026-11-03', '2')), { name: 'day-link' }],
    ['two ranges', '<input value="2026-11-01 - 2026-11-30"><input value="2026-11-01 - 2026-11-30">', { name: 'date-range' }],
    [
      'two rows of one name',
      '<table><tr data-area="Sales" data-name="Workshop"></tr><tr data-area="Sales" data-name="Workshop"></tr></table>',
      { name: 'mapping-row', area: 'Sales', row: 'Workshop' },
    ],
    [
      'a text field that holds no range',
      '<form><input type="text" value="2026-11-01"><button id="refresh-btn"></button></form>',
      { name: 'date-range' },
    ],
    [
      'a range in a field that is no text field',
      '<form><input type="hidden" value="2026-11-01 - 2026-11-30"><button id="refresh-btn"></button></form>',
      { name: 'date-range' },
    ],
    [
      'another company',
      '<main><section><h2>A</h2><form action="/x/reconnect"><button>1</button></form></section></main>',
      { name: 'company-reconnect', company: 'B' },
    ],
  ] as const)('is nothing where it is not certain: %s', (_, html, spot) => {
    show(html);
    expect(find(spot)).toBeNull();
  });
});

describe('a page', () => {
  it.each([
    ['/salesReport/index?storeId=2', { page: 'report', storeId: '2', date: null }],
    ['/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03#tab_checks', { page: 'day', storeId: '1', date: '2026-11-03' }],
    ['/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-04', { page: 'day', storeId: '1', date: null }],
    ['/settings/stores/a%20b', { page: 'stores', storeId: 'a b', date: null }],
    ['/settings/stores/%E0%A4%A', { page: 'stores', storeId: '%E0%A4%A', date: null }],
    ['/settings/accounting/1/', { page: 'mapping', storeId: '1', date: null }],
    ['/settings/accounting', { page: 'other', storeId: null, date: null }],
    ['/settings/companies#company-qbo', { page: 'companies', storeId: null, date: null }],
    ['/login', { page: 'login', storeId: null, date: null }],
    ['/pos', { page: 'other', storeId: null, date: null }],
  ])('at %s', (path, place) => {
    expect(guidePlaceAt(new URL(path, 'https://site.example'))).toEqual(place);
  });
});
