/** How the translators of Chrome and Edge mark a page that they rewrote. */
const TRANSLATED = 'html.translated-ltr, html.translated-rtl, html[_msttexthash], body [_msttexthash]';

/** True where a translator rewrote the page: its words are not the site's own any more. */
export function isTranslated(page: Document): boolean {
  return page.querySelector(TRANSLATED) !== null;
}

/** True where a translator put its own elements into `element`: a site of today has no `<font>`. */
export function hasTranslatedWords(element: Element): boolean {
  return element.querySelector('font font, font[style*="vertical-align"]') !== null;
}
