import type { JSX } from 'preact';

/** What is shown of a page beside the sheet. */
export interface PageViews {
  readonly view: () => JSX.Element;
  /** What stands before everything else on the page. */
  readonly first?: () => JSX.Element;
}
