import { TRANSLATED, TRANSLATED_WORDS } from './selectors/site.ts';

/** True where a translator rewrote the page: its words are not the site's own any more. */
export function isTranslated(page: Document): boolean {
  return page.querySelector(TRANSLATED) !== null;
}

/** True where a translator put its own elements into `element`: a site of today has no `<font>`. */
export function hasTranslatedWords(element: Element): boolean {
  return element.querySelector(TRANSLATED_WORDS) !== null;
}
