/** The report of Sales Totals; when and where each was seen stands in `seen.ts`. */
import { DAY_PATH } from '../report/dayLink.ts';

export const DAY_LINK = `a[href*="${DAY_PATH}"]`;
/** A link that names a date. */
export const DATED_LINK = 'a[href*="Date="]';
/** A link that names this one. */
export const LINK_ON = (date: string): string => `a[href*="Date=${date}"]`;
/** A cell of any table. */
export const CELL = 'tbody td';
/** A row that holds the details of the row before it, often in a grid of its own. */
export const DETAIL_ROW = '.k-detail-row';
/** A Kendo grid, with its heads. */
export const KENDO_GRID = '.k-grid';
/** The two halves of one with locked columns. */
export const HALVES = '.k-grid-content, .k-grid-content-locked';
/** What scrolls in it. */
export const SCROLLER = '.k-grid-content';
export const LOCKED_HALF = '.k-grid-content-locked';
/** Its heads, where they stand apart from the rows: of the locked half, of the other, of either. */
export const LOCKED_HEAD = '.k-grid-header-locked thead';
export const OTHER_HEAD = '.k-grid-header-wrap thead';
export const APART_HEAD = '.k-grid-header thead';
/** The report's own button Refresh, which is none of the three icons. */
export const REPORT_REFRESH = '#refresh-btn';
/** What is pressed in a cell: by its nature, and as it is drawn. */
export const CELL_BUTTONS = 'button, [role="button"], input[type="button"], input[type="submit"]';
export const DRAWN_BUTTONS = `${CELL_BUTTONS},.btn,.k-button`;
/** What holds a value in a cell. */
export const CELL_FIELDS = 'input:not([type="checkbox"]), select';
/** What has words that are not drawn. */
export const WORDED = '[title], [aria-label]';
