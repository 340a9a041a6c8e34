import type { Sight } from '../../domain/site/sight.ts';
import type { LinkState } from '../../domain/store/store.ts';
import { listsOf, columnUnder } from './parts/lists.ts';
import { type NamedStore, storeOfPage, storesIn } from './namedStore.ts';
import { pairsOf, subjectOf } from './parts/pairs.ts';
import { STORES, isStoresPage } from './kinds.ts';
import { type Heading, headingOf, titlesOf } from './parts/parts.ts';
import { statementOf } from './parts/statement.ts';
import { plain, readLinkState, seenText } from './parts/texts.ts';

/** What the connection to the POS is called, by its own name. */
const NAMED =
  /^(?:(?:pos|retail(?: pos)?|lightspeed(?: retail)?|store)? ?connection(?: status| state)?|connexion(?: au pdv)?|état de la connexion|connected\??)$/i;
/** What it may be called, and other things as well: a province, an account, the POS itself. */
const PERHAPS = /^(?:(?:(?:pos|retail(?: pos)?|lightspeed(?: retail)?|store) )?(?:status|state)|pos|retail pos|lightspeed retail|état)$/i;
const OF_POS = /\b(?:pos|retail|lightspeed|pdv)\b/i;
const LABEL = new RegExp(`${NAMED.source}|${PERHAPS.source}`, 'i');
/** Under which titles it stands; under any other it may be that of something else. */
const CONTEXT =
  /^(?:(?:pos )?connection|connexion(?: au pdv)?|store(?: details| information)?|details|view details|general|pos|retail pos|lightspeed retail)$/i;
const LISTS = /^(?:(?:all |your |my )?(?:stores?|shops?|locations?)|boutiques?|store list|(?:pos )?connections?)$/i;
const NAME_COLUMN = /^(?:(?:store|shop|location)(?: name)?|name|nom|boutique)$/i;
/** Somewhere between its title and a word that could be of both, the other side is spoken of. */
const OTHER_SIDE = /quickbooks|intuit|xero|\bsage\b|netsuite|accounting|comptab|ledger|bank|banque/i;

type ConnectionSight = Extract<Sight, { kind: 'connection' }>;

/** What a label and its value say together: "Connected: Yes". */
function stateOf(label: string, value: string): LinkState {
  if (!/^connected/i.test(label)) return readLinkState(value);
  return /^(?:yes|oui)$/i.test(value) ? 'connected' : /^(?:no|non)$/i.test(value) ? 'disconnected' : 'unclear';
}

/** True where the accounting software is named between the heading and the value. */
function isOfOtherSide(element: Element, heading: Heading | null): boolean {
  const between = element.ownerDocument.createRange();
  between.setStart(heading?.element ?? element.ownerDocument.body, 0);
  between.setEndBefore(element);
  return OTHER_SIDE.test(between.toString());
}

/** What the details of a store say; words that we don't know, or two that differ, are unclear. */
function ofDetails(page: Document, store: NamedStore, headings: readonly Heading[]): ConnectionSight[] {
  const titles = titlesOf(page);
  const pairs = pairsOf(page, LABEL).filter((pair) => {
    const { label, element } = pair;
    const context = subjectOf(pair, titles) ?? '';
    if (!CONTEXT.test(context) && storesIn(context, [store]).length === 0 && !STORES.test(context)) return false;
    return OF_POS.test(label) || OF_POS.test(context) || !isOfOtherSide(element, headingOf(element, headings));
  });
  const states = (words: RegExp) => pairs.filter(({ label }) => words.test(label)).map(({ label, value }) => stateOf(label, value));
  const [named, perhaps] = [states(NAMED), states(PERHAPS)];
  const known = perhaps.filter((state) => state !== 'unclear');
  // A word that is called otherwise counts where it is one of a connection.
  const said = new Set(named.length + known.length > 0 ? [...named, ...known] : perhaps);
  const [state] = said;
  return state ? [{ kind: 'connection', storeId: store.id, state: said.size === 1 ? state : 'unclear' }] : [];
}

/** What the list of stores says of each, in the column that is called so. */
function ofList(page: Document, stores: readonly NamedStore[]): ConnectionSight[] {
  const found = listsOf(page, titlesOf(page)).flatMap((list): ConnectionSight[] => {
    const place = columnUnder(list, LABEL);
    if (place < 0 || (list.context !== null && !LISTS.test(list.context))) return [];
    const column = columnUnder(list, NAME_COLUMN);
    const nameOf = (cells: readonly HTMLTableCellElement[]): string =>
      column < 0 ? (cells.map(seenText).find(Boolean) ?? '') : seenText(cells[column]!);
    return stores.flatMap(({ id, name }) => {
      const own = list.rows.filter((cells) => nameOf(cells) === name);
      return own.length === 1
        ? [{ kind: 'connection' as const, storeId: id, state: stateOf(plain(list.heads[place]), statementOf(own[0]![place]!)) }]
        : [];
    });
  });
  // Of a store that two lists name, only what both say counts.
  return [...new Set(found.map(({ storeId }) => storeId))].map((storeId) => {
    const states = new Set(found.filter((one) => one.storeId === storeId).map(({ state }) => state));
    return { kind: 'connection', storeId, state: states.size === 1 ? [...states][0]! : 'unclear' };
  });
}

/** Whether stores are connected to the POS, as Settings > Stores says it (B0.6). */
export function readConnections(
  page: Document,
  address: URL,
  headings: readonly Heading[],
  stores: readonly NamedStore[],
): ConnectionSight[] {
  if (!isStoresPage(page, address, headings)) return [];
  const store = storeOfPage(address, headings, stores);
  return store ? ofDetails(page, store, headings) : ofList(page, stores);
}
