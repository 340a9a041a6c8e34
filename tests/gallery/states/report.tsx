/** The rows of Sales Totals, and the panel of the report. */
import { signal } from '@preact/signals';
import { ReportDock } from '../../../components/accounting/dock/ReportDock.tsx';
import { Rows } from '../../../components/accounting/report/Rows.tsx';
import type { PlacedRow, ReportSight } from '../../../components/accounting/report/sight.ts';
import { FIX_FIRST, NOTHING_NEXT, date, dayOf, daysOf, failed, nextOf, ok } from '../../../components/accounting/testing/views.ts';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView, DaysView } from '../../../lib/messages/views/views.ts';
import type { Answers, GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const ROW_PX = 34;
/** How wide the table is; what is right of it is ours. */
const TABLE_PX = 220;

const day = (on: string, changes: Partial<DayView>): DayView => dayOf({ date: date(on), postings: [], ...changes });
const DAYS: readonly DayView[] = [
  day('2026-11-12', { family: 'done', attention: false, next: NOTHING_NEXT, headline: phrase('status.POSTED') }),
  day('2026-11-11', { family: 'failed', next: FIX_FIRST, headline: phrase('headline.no-account', { row: 'Helmets' }) }),
  day('2026-11-10', { family: 'blocked', next: nextOf('refresh'), headline: phrase('headline.pos-changed.posted') }),
  day('2026-11-09', { family: 'blocked', next: nextOf('regenerate') }),
  day('2026-11-08', { family: 'queued', attention: false, next: nextOf('post'), headline: phrase('status.POST') }),
  day('2026-11-07', { family: 'waiting', attention: false, next: NOTHING_NEXT, headline: phrase('headline.sync-pending') }),
  day('2026-11-06', { family: 'unknown', next: NOTHING_NEXT, headline: phrase('headline.unknown-word', { word: 'BLOCKED2' }) }),
  day('2026-11-05', { family: 'inactive', attention: false, next: NOTHING_NEXT, headline: phrase('headline.no-entry') }),
];
/** As the live app has them: its data tells of some entries only, and not of the accounting software. */
const AS_TOLD: readonly DayView[] = DAYS.map((one, index) =>
  index > 3
    ? one
    : {
        ...one,
        family: 'unknown',
        attention: false,
        unseen: true,
        atOnce: false,
        next: NOTHING_NEXT,
        postings: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }],
        headline: phrase('headline.unseen', { entry: { text: 'posting.sales' } }),
      },
);
const DATES: readonly BusinessDate[] = [...DAYS.map((one) => one.date), date('2026-11-04')];

/** @param words what the page itself says of each day */
const rowsWith = (words: readonly string[]): readonly PlacedRow[] =>
  DATES.map((on, index) => ({
    key: `${on} 1`,
    day: { storeId: '1', date: on, statuses: words.slice(index, index + 1), unread: null },
    top: index * ROW_PX,
    height: ROW_PX,
  }));

function watch(words: readonly string[], pointed: string | null) {
  const rows = rowsWith(words);
  const width = document.documentElement.clientWidth - 16;
  const frame = { left: 16, top: 16, width, height: DATES.length * ROW_PX, edge: Math.min(TABLE_PX, width) };
  const sight: ReportSight = { grid: 'found', frame, rows, first: rows[1]!, ranges: new Map() };
  return { sight: signal(sight), pointed: signal(pointed) };
}

/** The page's own rows, as far as they are needed to see ours beside them. */
function Table() {
  return (
    <table
      style={{
        position: 'absolute',
        left: '16px',
        top: '16px',
        width: `${TABLE_PX}px`,
        borderCollapse: 'collapse',
        font: '13px system-ui',
      }}
    >
      <tbody>
        {DATES.map((on) => (
          <tr key={on} style={{ height: `${ROW_PX}px` }}>
            <td style={{ borderBottom: '1px solid #8884', padding: '0 8px', color: 'GrayText' }}>{on}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wanted = { from: DATES.at(-1)!, to: DATES[0]! };
/** @param pointed the row under the pointer */
const report = (id: string, answers: Answers, words: readonly string[] = [], pointed: string | null = null): GalleryState => ({
  id: `report/${id}`,
  surface: 'site',
  answers,
  open: ({ days }) => days.want('1', wanted, wanted),
  view() {
    const watching = watch(words, pointed);
    return (
      <>
        <Table />
        <Rows watch={watching} goTo={signal(null)} onReach={() => {}} />
        <ReportDock watch={watching} onShowDay={() => {}} />
      </>
    );
  },
});
const known = (changes: Partial<DaysView> = {}): Answers => ({
  cachedDays: ok(daysOf(DAYS, { gaps: [{ date: date('2026-11-04'), what: 'not-loaded', on: null }], ...changes })),
  freshDays: ok(daysOf(DAYS, { gaps: [{ date: date('2026-11-04'), what: 'not-loaded', on: null }], ...changes })),
});

export const REPORTS: readonly GalleryState[] = [
  // Before the worker has answered: the controls, by what the page itself says.
  report('reading', {}, ['POSTED', 'FAILED', 'POSTED', 'HOLD', 'POST', 'POSTED', 'NONE', 'POSTED']),
  report('days', known()),
  report(
    'disconnected',
    known({
      notices: [
        {
          id: 'store-disconnected',
          words: phrase('notice.store', { store: 'Plateau' }),
          remedy: { kind: 'page', page: 'stores', href: PLACE, label: phrase('remedy.stores') },
          guide: 'store-connection',
        },
      ],
    }),
  ),
  report(
    'as-told',
    { cachedDays: ok(daysOf(AS_TOLD, { partial: true })), freshDays: ok(daysOf(AS_TOLD, { partial: true })) },
    ['POSTED', 'POSTED', 'FAILED', ''],
    '2026-11-12 1',
  ),
  report('cut-off', { cachedDays: ok(daysOf(DAYS, { source: 'cache' })), freshDays: failed('problem.unreachable', { retry: true }) }),
];
