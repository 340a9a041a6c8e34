import { isSeen, plain } from './texts.ts';

/** What shows only some of the rows, or may: then those that are seen are not all. */
const PAGES = '.pagination,.k-pager,.k-pager-wrap,.dataTables_paginate,.dataTables_info,.dt-info,.dt-paging,[class*="paging" i],.k-filter-row,.k-virtual-scrollable-wrap,[aria-rowcount],thead input';
const SEARCHES = 'input[type="search"],[placeholder*="search" i],[placeholder*="filter" i],[aria-label*="search" i],[aria-label*="filter" i],[name*="search" i],[name*="filter" i]';
/** What runs still, or waits to be saved. */
const BUSY = '[aria-busy=true],.k-loading-mask,.spinner,.loading,.blockUI';
/** What says in words that these are not all of the rows, or not as they are kept. */
const SAYS = /\bunsaved\b|not (?:yet )?saved|\b(?:not|un)[ -]?mapped\b|\bof \d+\b|\bmatch(?:es|ing)?\b|\bpreview\b|\breview\b|\bstep \d|\bdraft\b|\bfiltered\b|\bpending\b|\b(?:sav|load)ing\b|brouillon|non enregistr/i;
/** What a choice of rows offers. */
const CHOICE = /^\W*(?:all|any|every|mapped|unmapped|only|tou[st]e?s?)\b/i;
const SWITCHES = 'button,a,label,[role=button],[role=switch]';
/** What hides or brings rows. */
const MORE = /^(?:(?:show|load|view|see|hide|display|afficher|voir|masquer) (?:only|more|all|next|un\w+|mapped|inactive|plus|tout)\b|more\b|next\b)/i;
/** A choice that the site did not take: what is shown is not what is kept. */
const FAILED = '.alert-danger,.alert-error,.has-error,.is-invalid,.errors,[aria-invalid=true]';

/** True where a sentence of the page says so; what a row or a menu says is none. */
function says(page: Document): boolean {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { parentElement: parent } = node;
    if (SAYS.test(node.nodeValue ?? '') && parent && !parent.closest('script,style,template,option,td,nav,header') && isSeen(parent)) return true;
  }
  return false;
}

/** True where the page may show some of its rows only, or choices that the site did not take. */
export function isPartial(page: Document): boolean {
  // A search in the head of the page is for the whole site.
  if (page.querySelector(PAGES) || [...page.querySelectorAll(SEARCHES)].some((field) => !field.closest('header,nav'))) return true;
  if ([...page.querySelectorAll(`${FAILED},${BUSY}`)].some(isSeen) || says(page)) return true;
  if ([...page.querySelectorAll('select')].some((select) => !select.closest('header,nav') && [...select.options].some(({ textContent }) => CHOICE.test(textContent ?? '')))) return true;
  return [...page.querySelectorAll(SWITCHES)].some((one) => MORE.test(plain(one.textContent)) && isSeen(one));
}
