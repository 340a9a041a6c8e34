/** What the site itself says on the page of a day, in its own words: why an entry failed, and what came of a click. */
import { findAccountingTab } from './icons/accountingTab.ts';
import { plain, seenText } from './settings/texts.ts';
import { readStatus } from './statusWord.ts';
import { hasTranslatedWords, isTranslated } from './translated.ts';

/** How pages mark what went wrong. */
const ERRORS = '.text-danger,.text-error,.alert-danger,.alert-error,.error,.error-message,.errors,.has-error .help-block,.invalid-feedback,.k-notification-error';
/** How pages say something for a moment, or until the next page. */
const NOTICES = '[role=alert],.alert,.toast,.toast-message,.k-notification,.notification,.flash,.message';
const LEAST = 8;
const MOST = 600;

/** The whole texts of the outermost elements that `selector` finds and that are seen. */
function textsOf(within: ParentNode, selector: string): string[] {
  const found = [...within.querySelectorAll(selector)];
  const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
  return outer.map(seenText).filter((text) => text.length >= LEAST && text.length <= MOST);
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
  const failed = [...tab.querySelectorAll('.postingStatus')].flatMap((one) => [one.getAttribute('title'), one.getAttribute('data-original-title'), one.getAttribute('data-bs-original-title')].map(plain));
  const found = new Set([...textsOf(tab, ERRORS), ...failed].filter((text) => text.length >= LEAST && text.length <= MOST && isSentence(text)));
  const [message] = found;
  return message !== undefined && found.size === 1 ? message : null;
}

/** What the site says at this moment, each text once. */
export const readNotices = (page: Document): string[] => [...new Set(textsOf(page, NOTICES).filter(isSentence))];
