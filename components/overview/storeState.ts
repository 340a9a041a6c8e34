import { isLater } from '../../lib/domain/values/businessDate.ts';
import type { SiteView, StoreDaysView } from '../../lib/messages/views/popupViews.ts';

/**
 * What may be said of a store:
 * - `needs`: days need the merchant; their number is that of the last reading.
 * - `cut`: no day does by what the service has, and that may be old, because something is not connected.
 * - `well`: the service has just said that no day does. Only this is ever called well.
 * - `was-well`: so it was when it was last read, and it could not be read again.
 * - `empty`: the service has no day in the range that was looked at.
 * - `unread`: nothing is known.
 */
export type StoreState = 'needs' | 'cut' | 'well' | 'was-well' | 'empty' | 'unread';

/** The state of a store. */
export function storeState({ count, unloaded, cut, known, source, problem, asOf }: StoreDaysView): StoreState {
  if (count + unloaded > 0) return 'needs';
  const fresh = source === 'service' && problem === null && asOf !== null;
  if (known === 0) return fresh ? 'empty' : 'unread';
  if (fresh) return cut ? 'cut' : 'well';
  return asOf === null ? 'unread' : 'was-well';
}

const ORDER: readonly StoreState[] = ['needs', 'cut', 'unread', 'was-well', 'empty', 'well'];

/** A line about a store, or about several that are well. */
export interface StoreRow extends StoreDaysView {
  /** The stores that it is about. */
  readonly ids: readonly string[];
}

/**
 * The stores with something to do or to know first, otherwise as the site lists them. Those that are well and
 * were looked at equally far back become one: a healthy day says almost nothing.
 */
export function inOrder(stores: readonly StoreDaysView[]): readonly StoreRow[] {
  const found: StoreRow[] = [];
  const rows = stores.map((store): StoreRow => ({ ...store, ids: [store.id] }));
  for (const store of rows.toSorted((a, b) => ORDER.indexOf(storeState(a)) - ORDER.indexOf(storeState(b)))) {
    const twin = found.findIndex((other) => isWell(store) && isWell(other) && other.from === store.from);
    if (twin < 0) found.push(store);
    else found[twin] = together(found[twin]!, store);
  }
  return found;
}

const isWell = (store: StoreDaysView): boolean => storeState(store) === 'well' && store.name !== null;

/** Two stores that are well, as one: as of the older of both readings. */
function together(one: StoreRow, other: StoreRow): StoreRow {
  return {
    ...one,
    ids: [...one.ids, ...other.ids],
    name: `${one.name}, ${other.name}`,
    known: one.known + other.known,
    asOf: isLater(one.asOf, other.asOf) ? other.asOf : one.asOf,
  };
}

/** A site as it is to be shown once nobody answers any more: what was fresh is not fresh now. */
export function asStored(site: SiteView): SiteView {
  return { ...site, stores: site.stores.map((store) => ({ ...store, source: 'cache' as const })) };
}
