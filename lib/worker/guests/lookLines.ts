import { ACTIONS } from '../../domain/day/action.ts';
import { type PageSight, isRecognised } from '../../domain/site/pageSight.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { LookLine } from '../../messages/views/lookViews.ts';

/** How the site's own data is answered. */
export type DataSeen = 'understood' | 'not-understood' | 'not-signed-in' | 'unreachable' | 'not-asked';

const line = (mark: LookLine['mark'], words: Phrase): LookLine => ({ mark, words });

/** What the settings pages tell. */
export const FACTS = ['connection', 'mapping', 'ledger'] as const;

/** What the pages of the site have told lately, of whatever store. */
export interface FactsSeen extends Readonly<Record<(typeof FACTS)[number], boolean>> {
  /** How many stores are known by name. */
  readonly stores: number;
}

/** What a page looks like, in one sentence. */
export function titleOf(sight: PageSight): Phrase {
  if (sight.settings) return phrase('look.page.settings', { page: { text: `source.${sight.settings}` } });
  if (!isRecognised(sight)) return phrase('look.page.other');
  return phrase(sight.page === 'report' ? 'look.page.report' : 'look.page.day');
}

function tableLines({ grid, rows, dates, columns, page }: PageSight): LookLine[] {
  if (page !== 'report') return [];
  if (grid !== 'found') return [line('no', phrase(`look.table.${grid}`))];
  return [
    line(rows.read > 0 ? 'yes' : 'no', phrase('look.rows', { count: rows.read })),
    ...(rows.unread > 0 ? [line('unsure', phrase('look.rows.unread', { count: rows.unread }))] : []),
    dates ? line('yes', phrase('look.dates')) : line('no', phrase('look.dates.none')),
    columns.length > 0 ? line('yes', phrase('look.columns', { words: { list: columns } })) : line('unsure', phrase('look.columns.none')),
  ];
}

function statusLines({ statuses, unclear }: PageSight): LookLine[] {
  const known = statuses.filter(Boolean);
  return [
    known.length > 0 ? line('yes', phrase('look.statuses', { words: { list: known } })) : line('no', phrase('look.statuses.none')),
    ...(unclear > 0 ? [line('unsure', phrase('look.statuses.unclear'))] : []),
  ];
}

function iconLines({ page, icons }: PageSight): LookLine[] {
  if (page !== 'day') return [];
  if (icons.why) return [line('no', phrase(`look.icons.${icons.why}`))];
  return ACTIONS.map((action) => {
    const found = icons.found.find((one) => one.action === action);
    const icon = { text: `action.${action}.icon` } as const;
    return found ? line('yes', phrase(`look.icon.${found.by}`, { icon })) : line('unsure', phrase('look.icon.none', { icon }));
  });
}

const MARKS: Readonly<Record<DataSeen, LookLine['mark']>> = {
  understood: 'yes',
  'not-understood': 'no',
  'not-signed-in': 'unsure',
  unreachable: 'unsure',
  'not-asked': 'unsure',
};

function factLines({ stores, ...seen }: FactsSeen): LookLine[] {
  const facts = FACTS.map((name) =>
    line(seen[name] ? 'yes' : 'unsure', phrase(seen[name] ? `look.fact.${name}` : `look.fact.${name}.none`)),
  );
  return [stores > 0 ? line('yes', phrase('look.stores', { count: stores })) : line('unsure', phrase('look.stores.none')), ...facts];
}

/**
 * What is recognised of a page, line by line.
 * @param data null: the site is none of ours, and was not asked
 * @param facts null: the site is none of ours, or tells them by itself
 */
export function linesOf(sight: PageSight, data: DataSeen | null, facts: FactsSeen | null): LookLine[] {
  const { page, oneDay, who, translated } = sight;
  const seen = facts ? factLines(facts) : [];
  if (page !== 'report' && page !== 'day') return [...(data ? [line(MARKS[data], phrase(`look.data.${data}`))] : []), ...seen];
  return [
    ...(page === 'day' ? [oneDay ? line('yes', phrase('look.one-day')) : line('no', phrase('look.one-day.none'))] : []),
    ...tableLines(sight),
    ...statusLines(sight),
    ...iconLines(sight),
    ...(data ? [line(MARKS[data], phrase(`look.data.${data}`))] : []),
    who ? line('yes', phrase('look.who')) : line('unsure', phrase('look.who.none')),
    ...seen,
    ...(translated ? [line('no', phrase('look.translated'))] : []),
  ];
}
