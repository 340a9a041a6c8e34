/**
 * When each selector of the catalogue came to be known, by what, and how sure it is that the live site has it: for tests
 * and for those who mend a reader. It stands apart from them, since a page needs none of it.
 */
import type { Sure } from '../../domain/values/sure.ts';
import * as day from './day.ts';
import * as icons from './icons.ts';
import * as report from './report.ts';
import * as settings from './settings.ts';
import * as site from './site.ts';

interface Seen {
  /** The day on which it came to be known. */
  readonly on: string;
  /** A section of the dossier of the domain, or what was measured. */
  readonly source: string;
  /** Of the practice's own pages it is a hint only. */
  readonly sure: Sure;
  /** Why no saved page has it; absent: some have. */
  readonly unmet?: string;
  /** Of one that is made for an id or a date: which. */
  readonly of?: string;
}

const CATALOGUE = { site, report, day, icons, settings };
type Catalogue = typeof CATALOGUE;

const seen = (on: string, source: string, sure: Sure, more: Pick<Seen, 'unmet' | 'of'> = {}): Seen => ({ on, source, sure, ...more });
const OTHERS = { unmet: 'other makers have it, the practice doesn’t' };
const AT_WORK = { unmet: 'only while somebody is at work there' };
const CONVENTION = 'conventions of such pages, N13';
const PRACTICE = 'the practice’s pages';

/** What is known of each; the compiler asks for those that are missing. */
const SEEN: { readonly [Kind in keyof Catalogue]: Readonly<Record<keyof Catalogue[Kind], Seen>> } = {
  site: {
    PAGE_TITLES: seen('2026-11-26', CONVENTION, 'C'),
    STORE_FILTER: seen('2026-11-26', 'domain 1.3', 'B'),
    SIGN_OUT: seen('2026-11-25', PRACTICE, 'D'),
    MENUS: seen('2026-11-26', CONVENTION, 'C'),
    LINK: seen('2026-11-26', CONVENTION, 'C'),
    CURRENT: seen('2026-11-26', CONVENTION, 'C'),
    NAVIGATION: seen('2026-11-26', CONVENTION, 'C'),
    APART: seen('2026-11-26', CONVENTION, 'C'),
    HEADINGS: seen('2026-11-26', CONVENTION, 'C'),
    TITLES: seen('2026-11-26', CONVENTION, 'C'),
    PANELS: seen('2026-11-26', CONVENTION, 'C'),
    TABS_OF: seen('2026-11-26', CONVENTION, 'C', { of: 'tab_accounting' }),
    TABS: seen('2026-11-26', CONVENTION, 'C'),
    ERRORS: seen('2026-11-26', CONVENTION, 'C'),
    NOTICES: seen('2026-11-26', CONVENTION, 'C'),
    NO_MESSAGE: seen('2026-11-25', CONVENTION, 'C'),
    TRANSLATED: seen('2026-11-25', 'measured: pages that Chrome and Edge rewrote', 'A', { unmet: 'the browser makes it, not the site' }),
    TRANSLATED_WORDS: seen('2026-11-25', 'measured: pages that Chrome and Edge rewrote', 'A', {
      unmet: 'the browser makes it, not the site',
    }),
  },
  report: {
    DAY_LINK: seen('2026-11-24', 'domain 1.3', 'B'),
    DATED_LINK: seen('2026-11-25', 'domain 1.1', 'B'),
    LINK_ON: seen('2026-11-24', 'domain 1.1', 'B', { of: '2026-11-03' }),
    CELL: seen('2026-11-25', 'domain 1.3', 'B'),
    DETAIL_ROW: seen('2026-11-25', 'N14', 'B'),
    KENDO_GRID: seen('2026-11-24', 'domain 1.3', 'B'),
    HALVES: seen('2026-11-25', 'N14', 'B'),
    SCROLLER: seen('2026-11-24', 'domain 1.3', 'B'),
    LOCKED_HALF: seen('2026-11-25', 'N14', 'B'),
    LOCKED_HEAD: seen('2026-11-25', 'N14', 'B'),
    OTHER_HEAD: seen('2026-11-25', 'N14', 'B'),
    APART_HEAD: seen('2026-11-25', 'N14', 'B'),
    REPORT_REFRESH: seen('2026-11-24', 'domain 1.3', 'B'),
    CELL_BUTTONS: seen('2026-11-25', CONVENTION, 'C'),
    DRAWN_BUTTONS: seen('2026-11-25', CONVENTION, 'C'),
    CELL_FIELDS: seen('2026-11-25', CONVENTION, 'C'),
    WORDED: seen('2026-11-25', CONVENTION, 'C'),
  },
  day: {
    POSTING_STATUS: seen('2026-11-24', 'domain 1.3', 'B'),
    EDITED: seen('2026-11-26', 'N13', 'B', AT_WORK),
    ACCOUNTING_TAB: seen('2026-11-24', 'domain 1.3', 'B'),
    CHECKS_TAB: seen('2026-11-24', 'domain 1.3, named after its neighbour', 'C'),
    ENTRIES: seen('2026-11-24', 'domain 1.3', 'B'),
    CHECKS: seen('2026-11-24', 'domain 1.3, named after its neighbour', 'C'),
    TAB_CONTROLS: seen('2026-11-25', CONVENTION, 'C'),
    PART: seen('2026-11-25', CONVENTION, 'C', { of: 'tab_accounting' }),
  },
  icons: {
    PRESSABLE: seen('2026-11-25', CONVENTION, 'C'),
    PERHAPS: seen('2026-11-25', CONVENTION, 'C'),
    TIPS: seen('2026-11-25', 'N13', 'B'),
    NEVER: seen('2026-11-25', 'domain 1.3, N13', 'B'),
    WRITING: seen('2026-11-25', CONVENTION, 'C'),
    BETWEEN_GROUPS: seen('2026-11-25', CONVENTION, 'C'),
    THINGS: seen('2026-11-25', CONVENTION, 'C'),
    OFF: seen('2026-11-25', CONVENTION, 'C'),
    OFF_AROUND: seen('2026-11-25', CONVENTION, 'C', AT_WORK),
  },
  settings: {
    GROUPS: seen('2026-11-26', CONVENTION, 'C'),
    ROW: seen('2026-11-24', CONVENTION, 'C'),
    ROW_NAMES: seen('2026-11-26', CONVENTION, 'C'),
    FIELD_NAMES: seen('2026-11-26', CONVENTION, 'C'),
    NO_GROUP: seen('2026-11-26', CONVENTION, 'C'),
    NO_PAIR: seen('2026-11-26', CONVENTION, 'C'),
    TAGS: seen('2026-11-26', CONVENTION, 'C'),
    FIELDS: seen('2026-11-25', CONVENTION, 'C'),
    UNSAVED: seen('2026-11-26', 'N13', 'B', AT_WORK),
    NO_CHOICE: seen('2026-11-26', CONVENTION, 'C'),
    RADIO: seen('2026-11-26', CONVENTION, 'C', OTHERS),
    DRAWN: seen('2026-11-26', 'N13', 'B', OTHERS),
    DRAWN_VALUE: seen('2026-11-26', 'N13', 'B', OTHERS),
    PAGES: seen('2026-11-26', CONVENTION, 'C'),
    SEARCHES: seen('2026-11-26', CONVENTION, 'C', OTHERS),
    BUSY: seen('2026-11-26', CONVENTION, 'C', AT_WORK),
    FAILED: seen('2026-11-26', CONVENTION, 'C', AT_WORK),
    SWITCHES: seen('2026-11-25', CONVENTION, 'C'),
    TICKS: seen('2026-11-26', CONVENTION, 'C'),
    DEEDS: seen('2026-11-26', CONVENTION, 'C'),
    LINKS: seen('2026-11-25', CONVENTION, 'C'),
    STORE_CONNECTION: seen('2026-11-24', PRACTICE, 'D'),
    RECONNECT: seen('2026-11-24', PRACTICE, 'D', { unmet: 'only where a connection is lost' }),
    REFRESH_COMPANY: seen('2026-11-24', PRACTICE, 'D'),
    MAPPING_GENERAL: seen('2026-11-24', PRACTICE, 'D'),
    MAPPING_ROWS: seen('2026-11-24', PRACTICE, 'D'),
    PART_HEADING: seen('2026-11-24', PRACTICE, 'D'),
    COMPANY: seen('2026-11-24', PRACTICE, 'D'),
  },
};

export interface SelectorEntry extends Seen {
  /** Such as `report.DAY_LINK`. */
  readonly name: string;
  readonly selector: string;
}

/** The whole catalogue. */
export const SELECTORS: readonly SelectorEntry[] = Object.entries(CATALOGUE).flatMap(([kind, selectors]) => {
  const known: Readonly<Record<string, Seen>> = SEEN[kind as keyof Catalogue];
  return Object.entries<string | ((of: string) => string)>(selectors).map(([name, selector]) => {
    const { of = '', ...rest } = known[name]!;
    return { name: `${kind}.${name}`, selector: typeof selector === 'string' ? selector : selector(of), ...rest };
  });
});
