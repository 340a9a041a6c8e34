import type { JSX } from 'preact';
import type { SalesPage } from '../../../lib/domain/values/sitePage.ts';
import type { AddressPage } from '../../../lib/page/pages.ts';

/** A page on which we show something. */
export type ShownPage = Extract<AddressPage, { kind: SalesPage }>;

/** What is shown of a page beside the sheet. */
export interface PageViews {
  readonly view: () => JSX.Element;
  /** What stands before everything else on the page. */
  readonly first?: () => JSX.Element;
}
