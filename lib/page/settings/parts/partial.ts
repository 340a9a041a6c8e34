import { isSeen, plain } from './texts.ts';
import { BUSY, FAILED, PAGES, SEARCHES, SWITCHES } from '../../selectors/settings.ts';

/** What says in words that these are not all of the rows, or not as they are kept. */
const SAYS =
  /\bunsaved\b|not (?:yet )?saved|\b(?:not|un)[ -]?mapped\b|\bof \d+\b|\bmatch(?:es|ing)?\b|\bpreview\b|\breview\b|\bstep \d|\bdraft\b|\bfiltered\b|\bpending\b|\b(?:sav|load)ing\b|brouillon|non enregistr/i;
/** What a choice of rows offers. */
const CHOICE = /^\W*(?:all|any|every|mapped|unmapped|only|tou[st]e?s?)\b/i;
/** What hides or brings rows. */
const MORE =
  /^(?:(?:show|load|view|see|hide|display|afficher|voir|masquer) (?:only|more|all|next|un\w+|mapped|inactive|plus|tout)\b|more\b|next\b)/i;

/** True where a sentence of the page says so; what a row or a menu says is none. */
function says(page: Document): boolean {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { parentElement: parent } = node;
    if (SAYS.test(node.nodeValue ?? '') && parent && !parent.closest('script,style,template,option,td,nav,header') && isSeen(parent))
      return true;
  }
  return false;
}

/** True where the page may show some of its rows only, or choices that the site did not take. */
export function isPartial(page: Document): boolean {
  // A search in the head of the page is for the whole site.
  if (page.querySelector(PAGES) || [...page.querySelectorAll(SEARCHES)].some((field) => !field.closest('header,nav'))) return true;
  if ([...page.querySelectorAll(`${FAILED},${BUSY}`)].some(isSeen) || says(page)) return true;
  if (
    [...page.querySelectorAll('select')].some(
      (select) => !select.closest('header,nav') && [...select.options].some(({ textContent }) => CHOICE.test(textContent ?? '')),
    )
  )
    return true;
  return [...page.querySelectorAll(SWITCHES)].some((one) => MORE.test(plain(one.textContent)) && isSeen(one));
}
