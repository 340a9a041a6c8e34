import type { Action } from '../domain/action.ts';
import type { Spot, SpotName, Subject } from '../domain/spot.ts';
import { dayLinks } from './grid.ts';
import type { FindIcons, FoundIcon } from './icons/icons.ts';
import { rangeFieldsOf } from './rangeFields.ts';
import { findDayRow, findGrid } from './report.ts';
import { findMappingRow } from './settings/mapping.ts';
import { headingsOf } from './settings/parts.ts';

/** What finding a spot may need. */
interface Search {
  readonly page: Document;
  /** Our own part of this page, where there is one: its controls and its sheet. */
  readonly own: ParentNode | null;
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
  const heading = withWords(page, 'main section > h2', name);
  return heading?.parentElement ?? (name === undefined ? one(page, 'main section[id^="company-"]') : null);
}

/** The field of the range, with the button that is pressed after it where that stands nearby (domain 1.3). */
function dateRange({ page }: Search): Element | null {
  const field = only(rangeFieldsOf(page))?.field ?? null;
  for (let part = field?.parentElement; part && part !== page.body; part = part.parentElement) {
    if (part.querySelector('#refresh-btn')) return part;
  }
  return field;
}

function dayLink({ page, subject: { storeId, date } }: Search): Element | null {
  const grid = findGrid(page);
  const row = grid.found && date !== null ? findDayRow(grid, { storeId, date }, page.baseURI)?.row : null;
  return row ? (dayLinks(row)[0] ?? null) : null;
}

const icon = (action: Action) => ({ icons }: Search): Element | null => icons().find((one) => one.action === action)?.element ?? null;

/** The row of the mapping with its name, its choice and its button. */
function mappingRow({ page, spot: { area, row } }: Search): Element | null {
  const marked = [...page.querySelectorAll<HTMLElement>('tr[data-area]')];
  // A page that says of its rows what they are is not read by its words as well.
  if (marked.length > 0 || area === undefined || row === undefined) return only(marked.filter(({ dataset }) => dataset['area'] === area && dataset['name'] === row));
  return findMappingRow(headingsOf(page), area, row);
}

/** How each spot is found (domain 1.3; the settings pages as the practice has them). */
const FINDERS: Readonly<Record<SpotName, (search: Search) => Element | null>> = {
  'date-range': dateRange,
  'day-link': dayLink,
  'tab-accounting': ({ page }) => one(page, 'a[href="#tab_accounting"]'),
  'tab-checks': ({ page }) => one(page, 'a[href="#tab_checks"]'),
  'day-entries': ({ page }) => one(page, '#tab_accounting'),
  'day-checks': ({ page }) => one(page, '#tab_checks'),
  'store-connection': ({ page }) => one(page, 'section[aria-labelledby="connection"] dl'),
  'store-reconnect': ({ page }) => one(page, 'form[action$="/reconnect"] button'),
  'mapping-general': ({ page }) => one(page, 'section#general'),
  'mapping-section': ({ page, spot }) => withWords(page, 'main section > h2', spot.area)?.parentElement ?? null,
  'mapping-row': mappingRow,
  company: ({ page, spot }) => company(page, spot.company),
  'company-reconnect': ({ page, spot }) => one(company(page, spot.company), 'form[action$="/reconnect"] button'),
  'company-refresh': ({ page, spot }) => one(company(page, spot.company), 'form[action$="/refresh"] button'),
  'icon-refresh': icon('refresh'),
  'icon-regenerate': icon('regenerate'),
  'icon-post': icon('post'),
  'control-refresh': ({ own }) => one(own, '.dock [data-action="refresh"]'),
  'control-regenerate': ({ own }) => one(own, '.dock [data-action="regenerate"]'),
  'control-post': ({ own }) => one(own, '.dock [data-action="post"]'),
  'control-details': ({ own }) => one(own, '.dock [data-action="details"]'),
  sheet: ({ own }) => one(own, 'dialog[open]'),
  'checklist-refresh': ({ own }) => one(own, 'dialog[open][data-checklist="refresh"] .foot'),
  'checklist-regenerate': ({ own }) => one(own, 'dialog[open][data-checklist="regenerate"] .foot'),
  'checklist-post': ({ own }) => one(own, 'dialog[open][data-checklist="post"] .foot'),
};

/** What all spots of one look at a page have in common; its icons are read once, when they are first asked for. */
export type Look = Omit<Search, 'spot'>;

/** Begins a look at a page. @param own our own part of it. @param find how the site's icons are found there */
export function lookAt(page: Document, own: ParentNode | null, subject: Subject, find: FindIcons): Look {
  let read: readonly FoundIcon[] | undefined;
  function icons(): readonly FoundIcon[] {
    const found = find();
    return found.found ? found.icons : [];
  }
  return { page, own, subject, icons: () => (read ??= icons()) };
}

/** The place of a spot on the page at this moment; null where there is none, or more than one. */
export const findSpot = (look: Look, spot: Spot): Element | null => FINDERS[spot.name]({ ...look, spot });

/** True where `element` takes up room and nothing hides it. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}
