/** What the settings pages of a site showed to the merchant, on a site that publishes none of it as data (domain 1.2). */
import { type BusinessDate, type Instant, MIDNIGHT, isLater, secondsBetween } from '../values/businessDate.ts';
import type { Posting } from '../day/posting.ts';
import { type Fact, known, unknown } from '../values/fact.ts';
import { QUEUE_SECONDS } from '../repair/builds.ts';
import { familyOf } from '../day/statuses.ts';
import type { Ledger, LinkState, Mapping, Store, StoreConnection } from '../store/store.ts';

/** The sections of the mapping in the site's own order (domain 1.2), after General Settings, and by which name a text knows them. */
export const SECTIONS = {
  sales: 'Sales',
  discounts: 'Discounts/Returns/Offsets',
  charges: 'Other Charges',
  payments: 'Payments',
  drawer: 'Cash Drawer',
  cogs: 'Inventory & COGS',
} as const;
export type MappingSection = (typeof SECTIONS)[keyof typeof SECTIONS];
export const MAPPING_SECTIONS: readonly MappingSection[] = Object.values(SECTIONS);

/** One section of the mapping, as it was shown. */
export interface SectionSeen {
  readonly area: MappingSection;
  /** The rows at None, by name. */
  readonly missing: readonly string[];
  /** True where every row of it was there and could be read: a page of several, or a filter, shows some of them only. */
  readonly whole: boolean;
  /** The same for the same rows with the same choices. */
  readonly print: string;
}

/** What one page said. `unclear`: it speaks of it in words that we don't know; then nothing seen before holds either. */
export type Sight =
  | { readonly kind: 'connection'; readonly storeId: string; readonly state: LinkState }
  | { readonly kind: 'mapping'; readonly storeId: string; readonly sections: readonly SectionSeen[] }
  | {
      readonly kind: 'ledger';
      readonly storeId: string;
      readonly state: LinkState;
      readonly company: string;
      readonly software: Ledger['software'];
    };

export interface At {
  readonly at: Instant;
}
/** What is kept of a store: the last word on each. */
export interface StoreSeen {
  readonly id: string;
  readonly name: string;
  readonly connection: (At & Pick<Extract<Sight, { kind: 'connection' }>, 'state'>) | null;
  readonly sections: readonly (SectionSeen & At)[];
  readonly ledger: (At & Pick<Extract<Sight, { kind: 'ledger' }>, 'state' | 'company' | 'software'>) | null;
}

/** What the page of a day said of an entry that failed, and beside which statuses; null: nothing any more. */
export interface MessageSeen {
  readonly storeId: string;
  readonly date: BusinessDate;
  readonly text: string | null;
  readonly statuses: readonly string[];
}

/**
 * The entries of a day with the message that its page showed lately: only where a single entry failed, and the page showed
 * the same statuses.
 */
export function withMessage(postings: readonly Posting[], seen: (MessageSeen & At) | undefined, now: Instant): readonly Posting[] {
  const failed = postings.filter((posting) => familyOf(posting) === 'failed');
  const [only] = failed;
  if (!seen?.text || !only || failed.length > 1 || !isFresh(seen, now) || !seen.statuses.includes(only.status)) return postings;
  return postings.map((posting) => (posting === only ? { ...posting, message: seen.text } : posting));
}

/** A store of which nothing but its name was seen. */
export const nothingSeen = (id: string, name: string): StoreSeen => ({ id, name, connection: null, sections: [], ledger: null });

/**
 * What is known of a store once a page said something of it. A section that is not as it was says that the mapping was
 * changed since: what was seen of the others before that counts no more.
 */
export function withSight(store: StoreSeen, sight: Sight, at: Instant): StoreSeen {
  if (sight.storeId !== store.id) return store;
  switch (sight.kind) {
    case 'connection':
      return { ...store, connection: { state: sight.state, at } };
    case 'ledger': {
      const { state, company, software } = sight;
      return { ...store, ledger: { state, company, software, at } };
    }
    case 'mapping': {
      const former = new Map(store.sections.map(({ area, print }) => [area, print]));
      const changed = sight.sections.some(({ area, print }) => (former.get(area) ?? print) !== print);
      const others = changed ? [] : store.sections.filter(({ area }) => !sight.sections.some((section) => section.area === area));
      return { ...store, sections: [...others, ...sight.sections.map((section) => ({ ...section, at }))] };
    }
  }
}

/**
 * What a page said that somebody has changed something on since: that it is not known any more, until it is read again.
 * For a mapping that is a section which nothing was read of, unlike what it was ({@link withSight}).
 */
export function doubted(sight: Sight): Sight {
  if (sight.kind !== 'mapping') return { ...sight, state: 'unclear' };
  return { ...sight, sections: sight.sections.map(({ area }) => ({ area, missing: [], whole: false, print: '' })) };
}

/** What was seen grows old: what may be otherwise a moment later holds as long as a word of the merchant does. */
const isFresh = ({ at }: At, now: Instant): boolean => {
  const age = secondsBetween(at, now);
  return age >= 0 && age < QUEUE_SECONDS;
};

const earliest = (moments: readonly At[]): Instant => moments.map(({ at }) => at).reduce((a, b) => (isLater(a, b) ? b : a));

function connectionOf({ connection }: StoreSeen, now: Instant): Fact<StoreConnection> {
  if (!connection || connection.state === 'unclear' || !isFresh(connection, now)) return unknown('not-published');
  return known({ state: connection.state, checkedAt: connection.at }, 'stores', connection.at);
}

/** Every row of it was seen, and has an account. */
const isMapped = (section: SectionSeen & At, now: Instant): boolean =>
  section.whole && section.missing.length === 0 && isFresh(section, now);

/** Complete is only what was seen whole, every section of it; a row at None is one, however little else was seen. */
function mappingOf({ sections }: StoreSeen, now: Instant): Fact<Mapping> {
  const fresh = sections.filter((section) => isFresh(section, now));
  const missing = fresh.flatMap(({ area, missing: rows }) => rows.map((name) => ({ area, name })));
  if (missing.length > 0) return known({ state: 'incomplete', missing, changedAt: null }, 'mapping', earliest(fresh));
  const isWhole = MAPPING_SECTIONS.every((area) => fresh.some((section) => section.area === area && isMapped(section, now)));
  return isWhole ? known({ state: 'complete', missing: [], changedAt: null }, 'mapping', earliest(fresh)) : unknown('not-published');
}

function ledgerSeen({ ledger }: StoreSeen, now: Instant): Fact<Ledger> {
  if (!ledger || ledger.state === 'unclear' || !isFresh(ledger, now)) return unknown('not-published');
  const { software, company, state, at } = ledger;
  return known({ software, company, connection: state }, 'companies', at);
}

/** A store as far as the site's pages showed it lately; all else is not known, since the site does not publish it. */
export function storeOfPages(seen: StoreSeen, now: Instant): Store {
  const unpublished = unknown('not-published');
  return {
    id: seen.id,
    name: seen.name,
    timeZone: unpublished,
    businessDayEnds: MIDNIGHT,
    connection: connectionOf(seen, now),
    mapping: mappingOf(seen, now),
    accounting: unpublished,
    queue: unpublished,
    ledger: ledgerSeen(seen, now),
    mappedSections: seen.sections.filter((section) => isMapped(section, now)).map(({ area }) => area),
  };
}
