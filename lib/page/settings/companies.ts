import type { Sight } from '../../domain/site/sight.ts';
import type { Ledger, LinkState } from '../../domain/store/store.ts';
import { type List, listsOf, columnUnder } from './parts/lists.ts';
import { type NamedStore, storesIn } from './namedStore.ts';
import { type Pair, pairsOf, subjectOf } from './parts/pairs.ts';
import { COMPANIES, isCompaniesPage } from './kinds.ts';
import { type Heading, segmentsOf, titlesOf } from './parts/parts.ts';
import { isPartial } from './parts/partial.ts';
import { statementOf } from './parts/statement.ts';
import { plain, readLinkState, seenText } from './parts/texts.ts';
import { TAGS } from '../selectors/settings.ts';

const NAMED =
  /^(?:(?:quickbooks(?: online| desktop)?|xero|sage(?: intacct)?|netsuite|accounting)? ?connection(?: status| state)?|connexion)$/i;
/** What may be of something else: a province, a job. */
const PERHAPS = /^(?:status|state)$/i;
const SOFTWARE_LABEL = /^(?:(?:accounting )?(?:software|system|package)|type|logiciel)$/i;
const STORES_LABEL = /^(?:stores?|shops?|locations?|boutiques?)$/i;
const LABEL = new RegExp([NAMED, PERHAPS, SOFTWARE_LABEL, STORES_LABEL].map(({ source }) => source).join('|'), 'i');
const COMPANY_LABEL = /^(?:company(?: name)?|name|nom|entreprise)$/i;
/** A heading within the part of a company, which is about the same; under any other one stands something else. */
const WITHIN = /^(?:connection(?: status)?|connexion|stores?|boutiques?|details|accounting|general)$/i;
const ELSEWHERE = /reference data|données de référence|\b(?:pos|retail|lightspeed)\b|history|sync/i;
const SOFTWARE: readonly (readonly [RegExp, Ledger['software']])[] = [
  [/^(?:intuit )?quickbooks online$/i, 'quickbooks-online'],
  [/^(?:intuit )?quickbooks desktop$/i, 'quickbooks-desktop'],
  [/^xero$/i, 'xero'],
  [/^sage(?: intacct)?$/i, 'sage'],
];

type LedgerSight = Extract<Sight, { kind: 'ledger' }>;
interface Company {
  readonly name: string;
  readonly state: LinkState;
  readonly software: Ledger['software'];
  /** Of which stores it says that it is; null: it says nothing of any. */
  readonly stores: readonly NamedStore[] | null;
}

/** The stores that a list of names holds, each as a whole; one whose name has a comma is taken before its parts. */
function listed(text: string, stores: readonly NamedStore[]): NamedStore[] {
  const found: NamedStore[] = [];
  let rest = `,${text
    .split(/\s*[,;\n]\s*/)
    .map(plain)
    .join(',')},`;
  for (const store of stores.toSorted((a, b) => b.name.length - a.name.length)) {
    const name = `,${store.name.split(/\s*[,;]\s*/).join(',')},`;
    if (!rest.includes(name)) continue;
    found.push(store);
    rest = rest.replace(name, ',,');
  }
  return stores.filter((store) => found.includes(store));
}

/** The names in a value: in its items, where it has some, or between its commas. */
function namesIn(element: Element): string {
  const items = [...element.querySelectorAll(TAGS)];
  return (items.length > 0 ? items : [element]).map(seenText).join('\n');
}

const softwareOf = (words: readonly string[]): Ledger['software'] =>
  words.length === 1 ? (SOFTWARE.find(([word]) => word.test(plain(words[0])))?.[1] ?? 'unknown') : 'unknown';

/** A word that is called otherwise counts where none is called a connection, or where it contradicts. */
function stateOf(own: readonly Pair[]): LinkState | null {
  const states = (words: RegExp) => own.filter(({ label }) => words.test(label)).map(({ value }) => readLinkState(value));
  const [named, perhaps] = [states(NAMED), states(PERHAPS)];
  const known = perhaps.filter((state) => state !== 'unclear');
  const said = new Set(named.length + known.length > 0 ? [...named, ...known] : perhaps);
  return said.size === 0 ? null : said.size === 1 ? [...said][0]! : 'unclear';
}

function inParts(page: Document, headings: readonly Heading[], stores: readonly NamedStore[]): Company[] {
  const titles = titlesOf(page);
  const groups = new Map<Heading | null, Pair[]>();
  for (const pair of pairsOf(page, LABEL)) {
    const subject = subjectOf(pair, titles) ?? '';
    const heading =
      headings.findLast(
        (one) => !WITHIN.test(one.text) && one.element.compareDocumentPosition(pair.element) & Node.DOCUMENT_POSITION_FOLLOWING,
      ) ?? null;
    if (ELSEWHERE.test(subject) || (subject !== (heading?.text ?? '') && !WITHIN.test(subject))) continue;
    groups.set(heading, [...(groups.get(heading) ?? []), pair]);
  }
  return [...groups].flatMap(([heading, own]) => {
    const state = stateOf(own);
    if (state === null) return [];
    const lines = own.filter(({ label }) => STORES_LABEL.test(label));
    const name = heading && !COMPANIES.test(heading.text) && storesIn(heading.text, stores).length === 0 ? heading.text.slice(0, 128) : '';
    return [
      {
        name,
        state,
        software: softwareOf(own.filter(({ label }) => SOFTWARE_LABEL.test(label)).map(({ value }) => value)),
        stores: lines.length > 0 ? lines.flatMap(({ element }) => listed(namesIn(element), stores)) : null,
      },
    ];
  });
}

function inList(list: List, stores: readonly NamedStore[]): Company[] {
  const [state, names, software, company] = [NAMED, STORES_LABEL, SOFTWARE_LABEL, COMPANY_LABEL].map((words) => columnUnder(list, words));
  if (state === undefined || state < 0 || names === undefined || names < 0) return [];
  const textAt = (cells: readonly HTMLTableCellElement[], place = -1): string => (place < 0 ? '' : seenText(cells[place]!));
  return list.rows.map((cells) => ({
    name: textAt(cells, company).slice(0, 128),
    state: readLinkState(statementOf(cells[state]!)),
    software: softwareOf([textAt(cells, software)]),
    stores: listed(namesIn(cells[names]!), stores),
  }));
}

/** True where the one company of the page is the only one: on the list of all, with nothing beside it. */
function isAlone(page: Document, address: URL, headings: readonly Heading[], { name }: Company): boolean {
  if (isPartial(page) || segmentsOf(address).some((part) => /\d|^(?:show|view|edit|details?)$/.test(part)) || address.search) return false;
  return headings.every(
    ({ text }) => /^(?:companies|entreprises)$/i.test(text) || text === name || WITHIN.test(text) || ELSEWHERE.test(text),
  );
}

/**
 * Whether the site may write to the accounting software, as Settings > Companies says it (B0.5). Of which stores a
 * company is, only its own line says; one company alone on the list is the one of all.
 */
export function readLedgers(page: Document, address: URL, headings: readonly Heading[], stores: readonly NamedStore[]): LedgerSight[] {
  if (!isCompaniesPage(page, address, headings)) return [];
  const companies = [...inParts(page, headings, stores), ...listsOf(page, []).flatMap((list) => inList(list, stores))];
  const [only] = companies;
  const found = companies.flatMap((company) => {
    const concerned =
      company.stores ?? (company === only && companies.length === 1 && isAlone(page, address, headings, only) ? stores : []);
    return concerned.map(({ id }): LedgerSight => ({
      kind: 'ledger',
      storeId: id,
      state: company.state,
      company: company.name,
      software: company.software,
    }));
  });
  // A store of two companies: of which of them an entry is, nobody can tell.
  return found
    .filter((one, place) => found.findIndex(({ storeId }) => storeId === one.storeId) === place)
    .map((one) => (found.some((other) => other.storeId === one.storeId && other.state !== one.state) ? { ...one, state: 'unclear' } : one));
}
