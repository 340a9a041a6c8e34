import { expect, it } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { SiteView } from '../../messages/views/popupViews.ts';
import { nextPlace } from './nextPlace.ts';

const A = 'https://a.example';
const B = 'https://b.example';
type Days = readonly string[];

/** A site with the days of store 1 that need the merchant, cause by cause. */
const site = (origin: string, ...causes: readonly Days[]): Pick<SiteView, 'origin' | 'causes'> => ({
  origin,
  causes: causes.map((dates, index) => ({
    id: String(index),
    headline: phrase('headline.rows-missing'),
    family: 'failed',
    next: { kind: 'regenerate', label: null, does: null },
    days: dates.map((date) => ({ storeId: '1', storeName: null, date: date as BusinessDate, href: `${origin}/${date}` })),
  })),
});
const at = (origin: string, date?: string) => ({
  origin,
  target: date === undefined ? null : { storeId: '1', date: date as BusinessDate },
});
const TWO = site(A, ['2026-11-16', '2026-11-20'], ['2026-11-03']);

it.each<[string, Pick<SiteView, 'origin' | 'causes'>[], ReturnType<typeof at> | null, string | undefined]>([
  ['none where nothing needs the merchant', [site(A)], null, undefined],
  ['the first of the cause with the most days', [TWO], null, `${A}/2026-11-16`],
  ['the first on a page about no day', [TWO], at(A), `${A}/2026-11-16`],
  ['the next of the same cause', [TWO], at(A, '2026-11-16'), `${A}/2026-11-20`],
  ['the first of the next cause', [TWO], at(A, '2026-11-20'), `${A}/2026-11-03`],
  ['after the last, the first again', [TWO], at(A, '2026-11-03'), `${A}/2026-11-16`],
  ['the first from a day that needs nobody', [TWO], at(A, '2026-11-04'), `${A}/2026-11-16`],
  ['none but the one where the merchant is', [site(A, ['2026-11-16'])], at(A, '2026-11-16'), undefined],
  ['on the site where the merchant is', [site(A, ['2026-11-16']), site(B, ['2026-11-16'])], at(B), `${B}/2026-11-16`],
  ['then on the others', [site(A, ['2026-11-16']), site(B, ['2026-11-16'])], at(B, '2026-11-16'), `${A}/2026-11-16`],
])('is %s', (_, sites, here, expected) => {
  expect(nextPlace(sites, here)?.href).toBe(expected);
});
