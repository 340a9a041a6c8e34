import type { Cache } from '../../cache/cache.ts';
import type { HistoryFilter } from '../../cache/rows/found.ts';
import type { HistoryPlace } from '../../cache/tables/history.ts';
import { TOTAL_KINDS } from '../../domain/day/day.ts';
import type { HistoryColumn } from '../../domain/repair/historyColumns.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { decimal, placesOf } from '../../domain/values/money.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Translator } from '../../i18n/translate.ts';
import type { HistoryEntry, HistoryTable } from '../../messages/views/historyViews.ts';
import type { KnownAccount } from '../account/deskAccounts.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { entryView } from './entry.ts';

export type HistoryTableDeps = LinkDeps & { readonly cache: Pick<Cache, 'history'> };

/** How a column gets its text from an entry. @param zone in which a person reads the times; null: dates and figures are for a spreadsheet */
type Cell = (entry: HistoryEntry, words: Translator, zone: string | null) => string;

/** How many entries are read at a time. */
const STEP = 500;

const sentences = (phrases: readonly Parameters<Translator['say']>[0][], { say }: Translator): string => phrases.map(say).join(' ');

const statuses = (postings: HistoryEntry['before'], { say }: Translator): string =>
  (postings ?? []).map(({ kind, status }) => `${say(phrase(`posting.${kind}`))}: ${status || 'NONE'}`).join('; ');

function amount(minor: number | null | undefined, currency: string, { money }: Translator, zone: string | null): string {
  if (minor === null || minor === undefined) return '';
  return zone !== null ? money(minor, currency) : decimal(minor, placesOf(currency));
}

function sales(side: 'left' | 'right'): Cell {
  return ({ figures }, words, zone) =>
    figures ? amount(figures.rows.find(({ kind }) => kind === 'sales')?.[side], figures.currency, words, zone) : '';
}

/** The figures that are another than before, or where none is, nothing. */
const changed: Cell = ({ figures }, words, zone) =>
  (figures?.rows ?? [])
    .filter(({ left, right }) => left !== right)
    .toSorted((a, b) => TOTAL_KINDS.indexOf(a.kind) - TOTAL_KINDS.indexOf(b.kind))
    .map(({ kind, left, right }) => {
      const [before, after] = [left, right].map((minor) => amount(minor, figures!.currency, words, zone) || '–');
      return `${words.say(phrase(`total.${kind}`))} ${before} → ${after}`;
    })
    .join('; ');

const CELLS: Readonly<Record<HistoryColumn, Cell>> = {
  at: ({ at }, words, zone) => {
    if (zone === null) return at;
    const date = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as BusinessDate;
    return words.say(phrase('history.at', { date: { date, whole: true }, time: { time: at, timeZone: zone } }));
  },
  store: ({ storeName, target: { storeId } }, { say }) => storeName || say(phrase('popup.store', { id: storeId })),
  date: ({ target: { date } }, words, zone) =>
    zone === null ? date : words.say(phrase('history.whole-date', { date: { date, whole: true } })),
  action: ({ action, what }, { say }) => say(action ? phrase(`action.${action}.name`) : what),
  who: ({ who }) => who ?? '',
  reason: ({ reason }, { say }) => (reason ? say(reason) : ''),
  note: ({ note }) => note ?? '',
  confirmed: ({ confirmed }, words) => sentences(confirmed, words),
  unclear: ({ against }, words) => sentences(against, words),
  before: ({ before }, words) => statuses(before, words),
  after: ({ after }, words) => statuses(after, words),
  currency: ({ figures }) => figures?.currency ?? '',
  'sales-before': sales('left'),
  'sales-after': sales('right'),
  figures: changed,
  outcome: ({ words }, { say }) => say(words),
  message: ({ message }) => message ?? '',
  helped: ({ helped }, { say }) => (helped ? say(phrase(`history.answer.${helped.answer}`)) : ''),
};

/**
 * The history of these accounts as a table, the latest first: all of it that the filter lets through.
 * @throws CacheError where our own record can't be read
 */
export async function historyTable(
  deps: HistoryTableDeps,
  accounts: readonly Pick<KnownAccount, 'keys' | 'origin'>[],
  { filter, columns, zone }: { readonly filter: HistoryFilter; readonly columns: readonly HistoryColumn[]; readonly zone: string | null },
  words: Translator,
): Promise<HistoryTable> {
  const rows: string[][] = [];
  for (const { keys, origin } of accounts) {
    let after: HistoryPlace | null = null;
    do {
      const page = await deps.cache.history.page(keys, filter, after, STEP);
      for (const row of page.rows) {
        const entry = entryView(deps, origin, row);
        rows.push(columns.map((column) => CELLS[column](entry, words, zone)));
      }
      after = page.next;
    } while (after !== null);
  }
  return {
    headings: columns.map((column) => words.say(phrase(column === 'at' && zone !== null ? 'record.time' : `record.${column}`))),
    rows,
  };
}
