import type { JournalRow } from '../../lib/cache/rows/journalRow.ts';
import { RESTING } from '../../lib/domain/repair/journalState.ts';
import { type TextKey, en as catalogue } from '../../lib/i18n/en/index.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { PANEL, unfoldPanel } from '../support/merchant/panel.ts';
import { findAll } from '../support/merchant/sight.ts';
import { en, oneOf } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import type { Intended } from './days.ts';

/** How one attempt ended, as the screen says it and the journal too. */
export type Ending =
  /** The service did it, and it was read back. */
  | 'done'
  /** Proven never to have reached the service. */
  | 'absent'
  /** The service said no. */
  | 'refused'
  /** Nothing was sent. */
  | 'not-sent';

const REASONS = { refresh: en('reason.failed'), regenerate: en('reason.failed'), post: en('reason.after-regenerate') } as const;
/** A minute of the service’s clock must pass before anything is called absent, and the alarm wakes the worker twice a minute. */
export const PATIENCE_MS = 75_000;

export const button = ({ action, date }: Intended): string => en(`action.${action}.button`, { date });

const dayPath = ({ storeId, date }: Intended) => `/sales/summary?storeId=${storeId}&startDate=${date}&endDate=${date}#tab_accounting`;

const REFUSED = (Object.keys(catalogue) as TextKey[]).filter((key) => key.startsWith('problem.refused'));
const NOT_SENT: readonly TextKey[] = [
  'sheet.never-sent',
  'problem.not-checked-again',
  'check.no-other-operation.block',
  'problem.too-many',
  'problem.unexpected',
  'problem.day-changed-meanwhile',
  'problem.unreachable',
  'problem.timeout',
  'problem.server-error',
  'problem.not-understood',
  'problem.busy',
  'problem.not-signed-in',
  'problem.already-running',
  'problem.operation-running',
  'problem.clearance',
  'problem.storage',
];

/** What the sheet says of each ending. */
const SAYS: Readonly<Record<Ending, RegExp>> = {
  done: oneOf('operation.settled.ready', 'operation.settled.posted'),
  absent: oneOf('operation.absent'),
  refused: oneOf('operation.refused', ...REFUSED, 'problem.not-signed-in', 'problem.busy'),
  'not-sent': oneOf(...NOT_SENT),
};
const ENDING_OF: Partial<Record<JournalRow['state'], Ending>> = { settled: 'done', absent: 'absent', refused: 'refused' };

/** Opens the day and its checklist, and gives the reason: all is clear. */
export async function prepare(merchant: Merchant, intended: Intended, path = dayPath(intended)): Promise<void> {
  // From another page: the same address again would be no visit at all.
  await merchant.open('/settings/stores');
  await merchant.open(path);
  if (path === dayPath(intended)) await unfoldPanel(merchant);
  await merchant.press(button(intended));
  await merchant.choose(REASONS[intended.action]);
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
}

/** Presses Run. */
export const run = (merchant: Merchant, intended: Intended): Promise<void> => merchant.press(button(intended));

const isOf = ({ action, storeId, date }: Intended, row: JournalRow): boolean =>
  row.action === action && row.target.storeId === storeId && row.target.date === date;

export interface EndingOptions {
  /** The rows of the journal from before the attempt. */
  readonly former?: readonly JournalRow[];
  /** True where somebody else may have made the row: then the sheet may say as well that nothing was sent. */
  readonly shared?: boolean;
  /** True where the session may end, and with it what the journal holds of what has come to rest: the books are compared anyway. */
  readonly forgotten?: boolean;
}

/**
 * Waits until the journal says that nothing is under way and the open sheet says the same as the journal.
 * @throws Error where one of them does not come to rest, or they do not agree
 */
export async function ending(
  merchant: Merchant,
  intended: Intended,
  journal: () => Promise<JournalRow[]>,
  { former = [], shared = false, forgotten = false }: EndingOptions = {},
): Promise<Ending> {
  let state = '';
  return until(
    async () => {
      const rows = (await journal()).filter((row) => isOf(intended, row) && !former.some(({ id }) => id === row.id));
      const row = rows.at(-1);
      state = row?.state ?? 'no row';
      if (row && !RESTING.includes(row.state)) return undefined;
      const expected = row ? ENDING_OF[row.state] : 'not-sent';
      if (!expected) throw new Error(`The journal says ${state}.`);
      const seen = await merchant.look();
      const said = (one: Ending) => findAll(seen, SAYS[one], { within: { role: 'dialog' } }).length > 0;
      const others: Ending[] = [...(shared ? (['not-sent'] as const) : []), ...(forgotten && !row ? (['done'] as const) : [])];
      return [expected, ...others].find(said);
    },
    async (cause) => {
      const seen = await merchant.tree().catch(String);
      return `${button(intended)}: it does not come to rest. The journal says ${state}${cause ? ` (${String(cause)})` : ''}, the screen:\n${seen}`;
    },
    PATIENCE_MS,
  );
}

/** On hold, with whatever cause, or with one that is mended already. */
const HELD = oneOf('headline.held', 'headline.ready-to-regenerate');
/** What the day’s own page says of a repair that is to be made, and of one that was made. */
const STANDS = {
  before: { refresh: HELD, regenerate: HELD, post: oneOf('status.POST') },
  after: { refresh: oneOf('status.POST'), regenerate: oneOf('status.POST'), post: oneOf('status.POSTED') },
} as const;

/**
 * How an attempt ended whose page is gone: the day is opened again, and nothing may be under way in the journal; a
 * repair that was made shows as made.
 */
export async function standing(merchant: Merchant, intended: Intended, journal: () => Promise<JournalRow[]>): Promise<Ending> {
  await merchant.open('/settings/stores');
  await merchant.open(dayPath(intended));
  let state = '';
  return until(
    async () => {
      const row = (await journal()).findLast((one) => isOf(intended, one));
      state = row?.state ?? 'no row';
      if (row && !RESTING.includes(row.state)) return undefined;
      const expected = row ? ENDING_OF[row.state] : 'not-sent';
      if (!expected) throw new Error(`The journal says ${state}.`);
      const words = STANDS[expected === 'done' ? 'after' : 'before'][intended.action];
      return findAll(await merchant.look(), words, { within: PANEL }).length > 0 ? expected : undefined;
    },
    async (cause) => {
      const seen = await merchant.tree().catch(String);
      return `${button(intended)}: it does not come to rest. The journal says ${state}${cause ? ` (${String(cause)})` : ''}, the page:\n${seen}`;
    },
    PATIENCE_MS,
  );
}

/** What the day’s own page says once the repair was carried out, read again. */
export async function seesDone(merchant: Merchant, intended: Intended): Promise<void> {
  await merchant.open('/settings/stores');
  await merchant.open(dayPath(intended));
  await merchant.sees(STANDS.after[intended.action], { within: PANEL });
}
