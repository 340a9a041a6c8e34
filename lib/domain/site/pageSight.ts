/** What our reader tells of a page. The page's own words are not among it, but for those that we know: what comes from a page is parsed, and believed for nothing. */
import * as z from 'zod/mini';
import { ACTIONS } from '../day/action.ts';
import { DATE_FORMS, GRIDS, NO_ICONS } from './pageParts.ts';
import { SALES_PAGES, SETTINGS_PAGES } from '../values/sitePage.ts';
import { KNOWN_WORDS } from '../day/statuses.ts';

const count = z.int().check(z.minimum(0));
const headings = z.array(z.string().check(z.regex(/^[A-Za-z ]{1,40}$/))).check(z.maxLength(30));
const statuses = z.array(z.string().check(z.refine((word) => KNOWN_WORDS.includes(word)))).check(z.maxLength(KNOWN_WORDS.length));

const icons = z.object({
  found: z.array(z.object({ action: z.enum(ACTIONS), by: z.enum(['word', 'glyph']) })).check(z.maxLength(ACTIONS.length)),
  /** Why none are known; null: some are. */
  why: z.nullable(z.enum(NO_ICONS)),
});

export const pageSight = z.object({
  /** Of the very document that was read. */
  origin: z.string().check(z.maxLength(256)),
  page: z.enum([...SALES_PAGES, 'login', 'other']),
  /** Which settings page it is, by its words; null: none. */
  settings: z.nullable(z.enum(SETTINGS_PAGES)),
  /** True where the address names exactly one store and one day. */
  oneDay: z.boolean(),
  grid: z.enum(GRIDS),
  rows: z.object({ read: count, unread: count }),
  dates: z.nullable(z.enum(DATE_FORMS)),
  /** The headings of columns that carry statuses. */
  columns: headings,
  statuses,
  /** How many rows or entries say something else where a status is. */
  unclear: count,
  icons,
  /** True where the page says who is signed in. */
  who: z.boolean(),
  translated: z.boolean(),
  /** How the page is built, in outline. */
  outline: z.string().check(z.maxLength(24_000)),
});
export type PageSight = z.infer<typeof pageSight>;

/** True where somebody who knows Sales Totals would say that this is it: days could be read, or the entries or icons of one. */
export function isRecognised({ page, oneDay, grid, rows, statuses, icons }: PageSight): boolean {
  if (page === 'report') return grid === 'found' && rows.read > 0;
  return page === 'day' && oneDay && (statuses.length > 0 || icons.found.length > 0);
}
