import type { DayTarget } from '../domain/day/action.ts';
import { formsOf, namesADay } from './report/dateText.ts';
import { rangeFieldsOf } from './report/rangeFields.ts';
import { readStoreNames } from './settings/menus.ts';
import { plain } from './settings/parts/texts.ts';
import { PAGE_TITLES, STORE_FILTER } from './selectors/site.ts';

/** True where the page's filter of dates (domain 1.3) holds others. */
function filtersOther(page: Document, { date }: DayTarget): boolean {
  const [range, second] = rangeFieldsOf(page);
  return range !== undefined && second === undefined && (date < range.from || range.to < date);
}

/** True where its titles name days, and this is none of them. */
function entitlesOther(page: Document, { date }: DayTarget): boolean {
  const named = [...page.querySelectorAll(PAGE_TITLES)].map(({ textContent }) => plain(textContent)).filter(namesADay);
  return named.length > 0 && named.every((text) => formsOf(text, date).size === 0);
}

/** True where its filter of stores has another one. */
function choosesOther(page: Document, { storeId }: DayTarget): boolean {
  const chosen = [...(page.querySelector<HTMLSelectElement>(STORE_FILTER)?.options ?? [])].find(({ selected }) => selected)?.value;
  return chosen !== undefined && chosen !== storeId && readStoreNames(page).some(({ id }) => id === chosen);
}

/**
 * True where the page itself names another day, or another store, than its address: a page that was drawn again, or is
 * older than what stands in the bar. Most pages name what their address does, or nothing in a form that we know.
 */
export const namesAnother = (page: Document, day: DayTarget): boolean =>
  filtersOther(page, day) || entitlesOther(page, day) || choosesOther(page, day);
