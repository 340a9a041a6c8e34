import { describe, expect, it } from 'vitest';
import { tabFor } from './tabFor.ts';

const DAY = new URL('https://site.example:8080/sales/summary?storeId=1&startDate=2026-11-19&endDate=2026-11-19#tab_accounting');
const tab = (url: string, lastAccessed = 0) => ({ id: 1, url, lastAccessed });
const REPORT = 'https://site.example:8080/salesReport/index';

describe('the tab for a page', () => {
  it.each<[string, readonly { url?: string; lastAccessed?: number }[], string | null, boolean?]>([
    ['none where there is none', [], null],
    ['none where the browser tells no address', [{}], null],
    ['none on another port of the same host', [tab('https://site.example/salesReport/index')], null],
    ['none where a settings page may hold something unsaved', [tab('https://site.example:8080/settings/accounting/1')], null],
    ['one on Sales Totals', [tab(REPORT)], REPORT, false],
    [
      'one that shows the page already, whatever its tab within the page',
      [tab(REPORT, 9), tab(DAY.href.replace('#tab_accounting', '#tab_checks'))],
      DAY.href.replace('#tab_accounting', '#tab_checks'),
      true,
    ],
    ['the last used one of many', [tab(REPORT, 1), tab(`${REPORT}?storeId=2`, 5), tab(REPORT, 3)], `${REPORT}?storeId=2`, false],
  ])('is %s', (_, tabs, url, shows) => {
    const found = tabFor(DAY, tabs);
    expect(found && { url: found.tab.url, shows: found.shows }).toEqual(url === null ? null : { url, shows });
  });
});
