import type { Action } from '../domain/day/action.ts';
import type { SiteSpot, Spot, Subject } from '../domain/site/spot.ts';
import { dayLinks } from './report/grid.ts';
import type { FindIcons } from './icons/icons.ts';
import type { FoundIcon } from './icons/foundIcon.ts';
import { rangeFieldsOf } from './report/rangeFields.ts';
import { findDayRow, findGrid } from './report/report.ts';
import { ACCOUNTING_TAB, CHECKS, CHECKS_TAB, ENTRIES } from './selectors/day.ts';
import { REPORT_REFRESH } from './selectors/report.ts';
import {
  COMPANY,
  MAPPING_GENERAL,
  MAPPING_ROWS,
  PART_HEADING,
  RECONNECT,
  REFRESH_COMPANY,
  STORE_CONNECTION,
} from './selectors/settings.ts';
import { findMappingRow } from './settings/mapping.ts';
import { headingsOf } from './settings/parts/parts.ts';

/** What finding a spot may need. */
interface Search {
  readonly page: Document;
  readonly subject: Subject;
  readonly spot: Spot;
  /** The site's own icons at this moment. */
  readonly icons: () => readonly FoundIcon[];
}

/** The only one, or null: of two that fit neither is lit. */
function only<T>(found: Iterable<T>): T | null {
  const [first, second] = found;
  return first !== undefined && second === undefined ? first : null;
}

const one = (within: ParentNode | null, selector: string): Element | null => (within ? only(within.querySelectorAll(selector)) : null);
const withWords = (within: ParentNode, selector: string, words: string | undefined): Element | null =>
  only([...within.querySelectorAll(selector)].filter(({ textContent }) => textContent?.trim() === words));

/** The part of Settings > Companies that is about one company; with only one on the page, that one. */
function company(page: Document, name: string | undefined): Element | null {
  const heading = withWords(page, PART_HEADING, name);
  return heading?.parentElement ?? (name === undefined ? one(page, COMPANY) : null);
}

/** The field of the range, with the button that is pressed after it where that stands nearby (domain 1.3). */
function dateRange({ page }: Search): Element | null {
  const field = only(rangeFieldsOf(page))?.field ?? null;
  for (let part = field?.parentElement; part && part !== page.body; part = part.parentElement) {
    if (part.querySelector(REPORT_REFRESH)) return part;
  }
  return field;
}

function dayLink({ page, subject: { storeId, date } }: Search): Element | null {
  const grid = findGrid(page);
  const row = grid.found && date !== null ? findDayRow(grid, { storeId, date }, page.baseURI)?.row : null;
  return row ? (dayLinks(row)[0] ?? null) : null;
}

const icon =
  (action: Action) =>
  ({ icons }: Search): Element | null =>
    icons().find((one) => one.action === action)?.element ?? null;

/** The row of the mapping with its name, its choice and its button. */
function mappingRow({ page, spot: { area, row } }: Search): Element | null {
  const marked = [...page.querySelectorAll<HTMLElement>(MAPPING_ROWS)];
  // A page that says of its rows what they are is not read by its words as well.
  if (marked.length > 0 || area === undefined || row === undefined)
    return only(marked.filter(({ dataset }) => dataset['area'] === area && dataset['name'] === row));
  return findMappingRow(headingsOf(page), area, row);
}

/** How each spot is found (domain 1.3; the settings pages as the practice has them). */
const FINDERS: Readonly<Record<SiteSpot, (search: Search) => Element | null>> = {
  'date-range': dateRange,
  'day-link': dayLink,
  'tab-accounting': ({ page }) => one(page, ACCOUNTING_TAB),
  'tab-checks': ({ page }) => one(page, CHECKS_TAB),
  'day-entries': ({ page }) => one(page, ENTRIES),
  'day-checks': ({ page }) => one(page, CHECKS),
  'store-connection': ({ page }) => one(page, STORE_CONNECTION),
  'store-reconnect': ({ page }) => one(page, RECONNECT),
  'mapping-general': ({ page }) => one(page, MAPPING_GENERAL),
  'mapping-section': ({ page, spot }) => withWords(page, PART_HEADING, spot.area)?.parentElement ?? null,
  'mapping-row': mappingRow,
  company: ({ page, spot }) => company(page, spot.company),
  'company-reconnect': ({ page, spot }) => one(company(page, spot.company), RECONNECT),
  'company-refresh': ({ page, spot }) => one(company(page, spot.company), REFRESH_COMPANY),
  'icon-refresh': icon('refresh'),
  'icon-regenerate': icon('regenerate'),
  'icon-post': icon('post'),
};

/** What all spots of one look at a page have in common; its icons are read once, when they are first asked for. */
export type Look = Omit<Search, 'spot'>;

/** Begins a look at a page. @param find how the site's icons are found there */
export function beginLook(page: Document, subject: Subject, find: FindIcons): Look {
  let read: readonly FoundIcon[] | undefined;
  function icons(): readonly FoundIcon[] {
    const found = find();
    return found.found ? found.icons : [];
  }
  return { page, subject, icons: () => (read ??= icons()) };
}

/** A spot of the site's own. */
export type SpotOnSite = Spot & { readonly name: SiteSpot };

/** The place of a spot on the site's page at this moment; null where there is none, or more than one. */
export const findOnSite = (look: Look, spot: SpotOnSite): Element | null => FINDERS[spot.name]({ ...look, spot });
