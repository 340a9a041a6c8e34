/** What the site itself says on the page of a day, in its own words: why an entry failed, and what came of a click. */
import { findAccountingTab } from './icons/accountingTab.ts';
import { contextOf, titlesOf } from './settings/parts/parts.ts';
import { plain, seenText } from './settings/parts/texts.ts';
import { readStatus } from './report/statusWord.ts';
import { hasTranslatedWords, isTranslated } from './translated.ts';
import { POSTING_STATUS } from './selectors/day.ts';
import { ERRORS, NOTICES, NO_MESSAGE } from './selectors/site.ts';

/** Under such a title stands what was, not what is. */
const PAST = /\b(?:history|log|activity|audit|previous|historique)\b/i;
const LEAST = 8;
const MOST = 600;

/** The whole texts of the outermost elements that `selector` finds and that are seen; of a list, each item by itself. */
function textsOf(within: ParentNode, selector: string, counts: (element: Element) => boolean = () => true): string[] {
  const found = [...within.querySelectorAll(selector)];
  const outer = found.filter((element) => counts(element) && !found.some((other) => other !== element && other.contains(element)));
  const parts = outer.flatMap((element) => {
    const items = [...element.querySelectorAll('li')];
    return items.length > 1 ? items : [element];
  });
  return parts.map(seenText).filter((text) => text.length >= LEAST && text.length <= MOST);
}

/** A sentence, not a status, an amount or the name of something. */
const isSentence = (text: string): boolean => /\p{L}{2}.* .*\p{L}{2}/u.test(text) && readStatus(text) === null;

/**
 * The one message of the page of a day about an entry that failed.
 * @returns null where there is none, or more than one: then nobody can tell of which entry each is
 */
export function readErrorOf(page: Document): string | null {
  const tab = findAccountingTab(page);
  if (!tab || isTranslated(page) || hasTranslatedWords(tab)) return null;
  const failed = [...tab.querySelectorAll(POSTING_STATUS)].flatMap((one) =>
    [one.getAttribute('title'), one.getAttribute('data-original-title'), one.getAttribute('data-bs-original-title')].map(plain),
  );
  const titles = titlesOf(tab);
  const errors = textsOf(tab, ERRORS, (element) => !element.closest(NO_MESSAGE) && !PAST.test(contextOf(element, titles) ?? ''));
  const found = new Set(
    [...errors, ...failed].filter((text) => text.length >= LEAST && text.length <= MOST && isSentence(text) && !text.endsWith('?')),
  );
  const [message] = found;
  return message !== undefined && found.size === 1 ? message : null;
}

/** What the site says at this moment, each text once. */
export const readNotices = (page: Document): string[] => [...new Set(textsOf(page, NOTICES).filter(isSentence))];
