// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { dayOfLink } from './dayLink.ts';

const BASE = 'https://app.shogo.io/salesReport/index?storeId=9';
const link = (href: string) => {
  const element = document.createElement('a');
  element.setAttribute('href', href);
  return element;
};
const day = (query: string) => `/sales/summary?${query}#tab_accounting`;

describe('a link', () => {
  it.each([
    ['of the site', day('storeId=1&startDate=2026-11-03&endDate=2026-11-03')],
    ['with more keys', day('storeId=1&startDate=2026-11-03&endDate=2026-11-03&view=x')],
    ['with its whole address', `https://app.shogo.io${day('endDate=2026-11-03&startDate=2026-11-03&storeId=1')}`],
    ['with a slash at the end of the path', '/sales/summary/?storeId=1&startDate=2026-11-03&endDate=2026-11-03'],
  ])('%s names its day', (_, href) => {
    expect(dayOfLink(link(href), BASE)).toEqual({ storeId: '1', date: '2026-11-03' });
  });

  it.each([
    ['to another origin', `https://evil.example${day('storeId=1&startDate=2026-11-03&endDate=2026-11-03')}`],
    ['to the same host by another scheme', `http://app.shogo.io${day('storeId=1&startDate=2026-11-03&endDate=2026-11-03')}`],
    ['to another page that tells of this one', '/jump?to=/sales/summary&storeId=1&startDate=2026-11-03&endDate=2026-11-03'],
    ['to a page below it', '/sales/summary/print?storeId=1&startDate=2026-11-03&endDate=2026-11-03'],
    ['to a script', 'javascript:go("/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03")'],
  ])('%s is none to a day', (_, href) => {
    expect(dayOfLink(link(href), BASE)).toBeNull();
  });

  it.each([
    ['with two stores', 'storeId=1&storeId=2&startDate=2026-11-03&endDate=2026-11-03'],
    ['with the same store twice', 'storeId=1&storeId=1&startDate=2026-11-03&endDate=2026-11-03'],
    ['with two ends', 'storeId=1&startDate=2026-11-03&endDate=2026-11-03&endDate=2026-11-04'],
    ['with a range', 'storeId=1&startDate=2026-11-03&endDate=2026-11-04'],
    ['with no end', 'storeId=1&startDate=2026-11-03'],
    ['with a day that is none', 'storeId=1&startDate=2026-02-30&endDate=2026-02-30'],
    ['with no store', 'startDate=2026-11-03&endDate=2026-11-03'],
    ['with an empty store', 'storeId=&startDate=2026-11-03&endDate=2026-11-03'],
    ['with a store that climbs', 'storeId=..&startDate=2026-11-03&endDate=2026-11-03'],
    ['with a store that is a path', 'storeId=1%2F..%2F2&startDate=2026-11-03&endDate=2026-11-03'],
    ['with a store of another script', 'storeId=１&startDate=2026-11-03&endDate=2026-11-03'],
  ])('%s is unreadable', (_, query) => {
    expect(dayOfLink(link(day(query)), BASE)).toBe('unreadable');
  });

  it('that is broken is unreadable', () => {
    expect(dayOfLink(link('http://[/sales/summary'), BASE)).toBe('unreadable');
  });
});
