import { describe, expect, it } from 'vitest';
import { LIVE, PRACTICE, type SiteKind, type SitePage, isAddressKnown, pageHref, siteOf } from './sites.ts';

describe('a site', () => {
  const GUEST = 'https://books.example:8443';
  it.each<[string, SiteKind | null, SiteKind | null]>([
    [LIVE, 'lightspeed', 'lightspeed'],
    ['http://localhost:4870', 'http', null],
    ['http://127.0.0.1', 'http', null],
    ['http://localhost.evil.example', null, null],
    ['http://localhost:80@evil.example', null, null],
    ['https://localhost:4870', null, null],
    ['https://app.shogo.io.evil.example', null, null],
    ['http://app.shogo.io', null, null],
    ['https://evil.example', null, null],
    [GUEST, 'lightspeed', 'lightspeed'],
    ['https://books.example', null, null],
    ['https://other.books.example:8443', null, null],
  ])('%s is spoken to by %s in a practice build, and by %s in one for the stores', (origin, practice, stores) => {
    expect([siteOf(origin, PRACTICE, [GUEST]), siteOf(origin, null, [GUEST])]).toEqual([practice, stores]);
  });
});

describe('the address of a page', () => {
  const HERE = 'http://localhost:4870';
  const TARGET = { storeId: 'a b', date: '2026-11-03' };
  const DAY = '/sales/summary?storeId=a+b&startDate=2026-11-03&endDate=2026-11-03#tab_accounting';

  // Of the live site only the report, the day and the sign-in are known (domain 1.1): no address is made up.
  it.each<[SitePage, string, string]>([
    ['login', '/login', '/login'],
    ['stores', '/salesReport/index', '/settings/stores/a%20b'],
    ['mapping', '/salesReport/index', '/settings/accounting/a%20b'],
    ['companies', '/salesReport/index', '/settings/companies'],
    ['report', '/salesReport/index', '/salesReport/index?storeId=a+b'],
    ['day', DAY, DAY],
  ])('%s: %s on the live site, %s on the practice site', (page, live, practice) => {
    for (const origin of [LIVE, 'https://books.example']) expect(pageHref(origin, page, TARGET)).toBe(`${origin}${live}`);
    expect(pageHref(HERE, page, TARGET)).toBe(`${HERE}${practice}`);
  });

  it.each<[SitePage, boolean]>([
    ['login', true],
    ['report', true],
    ['day', true],
    ['stores', false],
    ['mapping', false],
    ['companies', false],
  ])('of %s is known on the live site: %s; on the practice site they all are', (page, known) => {
    expect([isAddressKnown(LIVE, page), isAddressKnown('https://books.example', page), isAddressKnown(HERE, page)]).toEqual([
      known,
      known,
      true,
    ]);
  });

  it('of the report names no store where none is meant', () => {
    expect(pageHref(HERE, 'report')).toBe(`${HERE}/salesReport/index`);
  });
});
