import type { Sight } from '../../domain/sight.ts';
import { type NamedStore, storeOfPage, storesIn } from './namedStore.ts';
import { type Heading, headingOf, isCurrent, pairsOf, segmentsOf } from './parts.ts';
import { linkState, plain, seenText } from './texts.ts';

/** What the connection to the POS is called. */
const LABEL = /^(?:(?:pos|retail(?: pos)?|lightspeed(?: retail)?|store)? ?(?:connection|connection status|connection state|status)|state|pos|retail pos|lightspeed retail|connexion(?: au pdv)?|état(?: de la connexion)?)$/i;
/** Under which headings it stands; under any other it may be that of something else. */
const CONTEXT = /^(?:(?:pos )?connection|connexion(?: au pdv)?|store(?: details| information)?|details|view details|general|pos|retail pos|lightspeed retail)$/i;
const STORES = /^(?:stores?|store details|boutiques?)$/i;

/** True where the page is Settings > Stores, or the details of one store there. */
export const isStoresPage = (page: Document, address: URL, headings: readonly Heading[]): boolean =>
  headings.some(({ text }) => STORES.test(text)) || isCurrent(page, STORES) || segmentsOf(address).some((part) => /^stores?$/.test(part));

type ConnectionSight = Extract<Sight, { kind: 'connection' }>;

/** What the details of a store say; words that we don't know, or two that differ, are unclear. */
function ofDetails(page: Document, store: NamedStore, headings: readonly Heading[]): ConnectionSight[] {
  const values = pairsOf(page).filter(({ label, element }) => {
    const heading = headingOf(element, headings)?.text ?? '';
    return LABEL.test(label) && (CONTEXT.test(heading) || storesIn(heading, [store]).length > 0);
  });
  const states = new Set(values.map(({ value }) => linkState(value)));
  const [state] = states;
  return state ? [{ kind: 'connection', storeId: store.id, state: states.size === 1 ? state : 'unclear' }] : [];
}

/** What the list of stores says of each, in the column that is called so. */
function ofList(page: Document, stores: readonly NamedStore[]): ConnectionSight[] {
  const found: ConnectionSight[] = [];
  for (const table of page.querySelectorAll('table')) {
    const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => LABEL.test(plain(textContent)));
    const place = columns.indexOf(true);
    if (place < 0 || columns.lastIndexOf(true) !== place) continue;
    const rows = [...table.tBodies].flatMap(({ rows: all }) => [...all]).filter(({ cells }) => cells.length === columns.length);
    for (const { id, name } of stores) {
      const own = rows.filter(({ cells }) => [...cells].some((cell) => seenText(cell) === name));
      if (own.length === 1) found.push({ kind: 'connection', storeId: id, state: linkState(seenText(own[0]!.cells[place]!)) });
    }
  }
  return found;
}

/** Whether stores are connected to the POS, as Settings > Stores says it (B0.6). */
export function readConnections(page: Document, address: URL, headings: readonly Heading[], stores: readonly NamedStore[]): ConnectionSight[] {
  if (!isStoresPage(page, address, headings)) return [];
  const store = storeOfPage(address, headings, stores);
  return store ? ofDetails(page, store, headings) : ofList(page, stores);
}
