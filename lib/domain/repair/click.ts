import type { Action, DayTarget } from '../day/action.ts';

/** Who clicked the site's own icon: our worker at the merchant's word, or the merchant's hand. */
export const CLICKED_BY = ['worker', 'hand'] as const;

/** One click on one of the site's own icons: in that very document of a tab, on that very day. */
export interface ClickOrder {
  readonly tabId: number;
  /** The browser's name for the document; Firefox 140 has none. */
  readonly documentId: string | undefined;
  /** When the document was loaded, by its own `performance.timeOrigin`: it differs from one document to the next. */
  readonly loadedAt: number;
  /** What the page was told to expect, once. */
  readonly permit: string;
  readonly action: Action;
  readonly target: DayTarget;
}

/**
 * Why a click was not made:
 * - `gone`: the tab, the document or our part of it is not there any more
 * - `another-day`: the document shows another day than it did, or the icon is drawn for another
 * - `no-icon`: the icon is not there, or nobody could click it now
 * - `late`: Run was too long ago; what the merchant looked at then may not be what is there now
 */
export const NOT_CLICKED = ['gone', 'another-day', 'no-icon', 'late'] as const;
export type NotClicked = (typeof NOT_CLICKED)[number];

export type ClickResult =
  | { readonly kind: 'clicked' }
  /** Proven: the page heard of nothing. */
  | { readonly kind: 'not-clicked'; readonly why: NotClicked }
  /** It may have been made. */
  | { readonly kind: 'unknown' };

/**
 * What our part of the page answers:
 * - `script`: nothing yet; the icon leads to a script, which only the page's own world can have run: it must be told the icon
 * - `unheard`: the page's own world was told, and no click was seen
 */
export type Pulled = 'clicked' | NotClicked | 'script' | 'unheard';
