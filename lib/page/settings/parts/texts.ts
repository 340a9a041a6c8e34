/** How the words of settings pages are read: whole, and in the site's own language or the one of its help. */
import type { LinkState } from '../../../domain/store/store.ts';

/** Icons of fonts, soft hyphens and the like say nothing. */
const SILENT = /[\p{Co}\u00AD\u200B-\u200D\uFEFF]/gu;

/** A text in one line, with all its marks: that of an amount is a part of it. */
export const line = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFC').replace(SILENT, '').replace(/\s+/g, ' ').trim();

/** A text as somebody reads it: one line, no marks around it. */
export const plain = (text: string | null | undefined): string =>
  line(text)
    .replace(/^[\s›»>:·•*✓✔●-]+|[\s›»>:·•*-]+$/g, '')
    .trim();

/** The words of a connection, whole: "reconnect to be Connected again" is none of them. */
export function readLinkState(text: string): LinkState {
  const word = plain(text).toLowerCase();
  if (/^(?:connected|connectée?)$/.test(word)) return 'connected';
  if (/^(?:disconnected|not connected|unconnected|connection lost|déconnectée?|non connectée?)(?: ?:.*)?$/.test(word))
    return 'disconnected';
  return 'unclear';
}

/** True where an account was chosen nowhere: the row says None. */
export const isNone = (text: string): boolean => /^(?:none|aucune?)$/i.test(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));

/** True where `element` is shown at this moment. */
export const isSeen = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The text of `element` without what is hidden or struck out in it and without its controls. */
export function seenText(element: Element): string {
  if (!isSeen(element) || element.matches('script,style,select,button,input,textarea,template,del,s,strike')) return '';
  return plain(
    [...element.childNodes].map((node) => (node instanceof Element ? ` ${seenText(node)} ` : (node.textContent ?? ''))).join(''),
  );
}
