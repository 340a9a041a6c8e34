import { isSeen, plain } from './texts.ts';

/** What shows only some of the rows, or may: then those that are seen are not all. */
const PAGES = '.pagination,.k-pager,.k-pager-wrap,.dataTables_paginate,.dataTables_info,.dt-info,.dt-paging,[class*="paging" i],.k-filter-row,.k-virtual-scrollable-wrap,[aria-rowcount],thead input';
const SEARCHES = 'input[type="search"],[placeholder*="search" i],[placeholder*="filter" i],[aria-label*="search" i],[aria-label*="filter" i],[name*="search" i],[name*="filter" i]';
const SWITCHES = 'button,a,label,[role=button],[role=switch]';
/** What hides or brings rows. */
const MORE = /^(?:(?:show|load|view|see|hide|display|afficher|voir|masquer) (?:only|more|all|next|un\w+|mapped|inactive|plus|tout)\b|more\b|next\b)/i;
/** A choice that the site did not take: what is shown is not what is kept. */
const FAILED = '.alert-danger,.alert-error,.has-error,.is-invalid,.errors,[aria-invalid=true]';

/** True where the page may show some of its rows only, or choices that the site did not take. */
export function isPartial(page: Document): boolean {
  // A search in the head of the page is for the whole site.
  if (page.querySelector(PAGES) || [...page.querySelectorAll(SEARCHES)].some((field) => !field.closest('header,nav'))) return true;
  if ([...page.querySelectorAll(FAILED)].some(isSeen)) return true;
  return [...page.querySelectorAll(SWITCHES)].some((one) => MORE.test(plain(one.textContent)) && isSeen(one));
}
