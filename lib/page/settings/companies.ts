import type { Sight } from '../../domain/sight.ts';
import type { Ledger } from '../../domain/store.ts';
import { type NamedStore, storesIn } from './namedStore.ts';
import { type Heading, type Pair, headingOf, isCurrent, pairsOf, segmentsOf } from './parts.ts';
import { linkState, plain } from './texts.ts';

const COMPANIES = /^(?:compan(?:y|ies)|entreprises?)$/i;
const CONNECTION = /^(?:(?:quickbooks(?: online| desktop)?|xero|sage(?: intacct)?|netsuite|accounting)? ?(?:connection|connection status|connection state)|status|state|connexion)$/i;
const SOFTWARE_LABEL = /^(?:(?:accounting )?(?:software|system|package)|type|logiciel)$/i;
const STORES_LABEL = /^(?:stores?|shops?|locations?|boutiques?)$/i;
const SOFTWARE: readonly (readonly [RegExp, Ledger['software']])[] = [
  [/^(?:intuit )?quickbooks online$/i, 'quickbooks-online'],
  [/^(?:intuit )?quickbooks desktop$/i, 'quickbooks-desktop'],
  [/^xero$/i, 'xero'],
  [/^sage(?: intacct)?$/i, 'sage'],
];

/** True where the page is Settings > Companies, or the details of one. */
export const isCompaniesPage = (page: Document, address: URL, headings: readonly Heading[]): boolean =>
  headings.some(({ text }) => COMPANIES.test(text)) || isCurrent(page, COMPANIES) || segmentsOf(address).some((part) => /^compan(?:y|ies)$/.test(part));

/** The stores that a list of names holds, each as a whole. */
const listed = (text: string, stores: readonly NamedStore[]): NamedStore[] => {
  const parts = text.split(/[,;\n]/).map(plain);
  return stores.filter(({ name }) => parts.includes(name));
};

/**
 * Whether the site may write to the accounting software, as Settings > Companies says it (B0.5). Of which stores a
 * company is, only its own line says; one company alone on the page is the one of all.
 */
export function readLedgers(page: Document, address: URL, headings: readonly Heading[], stores: readonly NamedStore[]): Extract<Sight, { kind: 'ledger' }>[] {
  if (!isCompaniesPage(page, address, headings)) return [];
  const pairs = pairsOf(page);
  const groups = new Map<Heading | null, Pair[]>();
  for (const pair of pairs) {
    const heading = headingOf(pair.element, headings);
    groups.set(heading, [...(groups.get(heading) ?? []), pair]);
  }
  const companies = [...groups].filter(([, own]) => own.some(({ label }) => CONNECTION.test(label)));
  return companies.flatMap(([heading, own]) => {
    const states = new Set(own.filter(({ label }) => CONNECTION.test(label)).map(({ value }) => linkState(value)));
    const state = states.size === 1 ? [...states][0]! : 'unclear';
    const lines = own.filter(({ label }) => STORES_LABEL.test(label));
    const named = lines.flatMap(({ value }) => listed(value, stores));
    const words = own.filter(({ label }) => SOFTWARE_LABEL.test(label)).map(({ value }) => SOFTWARE.find(([word]) => word.test(plain(value)))?.[1] ?? 'unknown');
    const software = words.length === 1 ? words[0]! : 'unknown';
    const company = heading && !COMPANIES.test(heading.text) && storesIn(heading.text, stores).length === 0 ? heading.text.slice(0, 128) : '';
    const concerned = lines.length > 0 ? named : companies.length === 1 ? stores : [];
    return concerned.map(({ id }) => ({ kind: 'ledger' as const, storeId: id, state, company, software }));
  });
}
