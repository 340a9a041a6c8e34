/** The page of one day; when and where each was seen stands in `seen.ts`. */

/** The status of one entry. */
export const POSTING_STATUS = '.postingStatus';
/** One that is edited in its place: the control beside it has the status. */
export const EDITED = '.editable-open';
/** The tabs, and the parts to which they lead. */
export const ACCOUNTING_TAB = 'a[href="#tab_accounting"]';
export const CHECKS_TAB = 'a[href="#tab_checks"]';
export const ENTRIES = '#tab_accounting';
export const CHECKS = '#tab_checks';
/** What may be a tab, and what tells the part of an id from the tab that bears it as well. */
export const TAB_CONTROLS = 'a,[role=tab],[data-target],[data-bs-target]';
export const PART = ':not(a,li,button,[role=tab])';
