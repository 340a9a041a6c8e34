/** The year in the desk: a calendar of each store, and one day of it. */
import { failed, nextOf, ok } from '../../../components/accounting/testing/views.ts';
import { yearDay, yearStore, yearView } from '../../../components/desk/testing/year.ts';
import { Year } from '../../../components/desk/year/Year.tsx';
import { AT, SITE, day } from '../../../components/popup/testing/views.ts';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { YearFailures } from '../../../lib/messages/views/desk/yearViews.ts';
import type { DayPanelView } from '../../../lib/messages/views/views.ts';
import { PLACE } from '../place.ts';
import type { Answers, GalleryState } from '../state.ts';

const year = (id: string, answers: Answers, asked = ''): GalleryState => ({
  id: `desk/year/${id}`,
  surface: 'page',
  answers,
  view: () => (
    <div class="ui desk">
      <main>
        <Year account={{ id: 'a', origin: SITE, name: 'Vélo Plateau inc.' }} asked={new URLSearchParams(asked)} />
      </main>
    </div>
  ),
});

const TROUBLES = {
  '2026-06-16': 'failed',
  '2026-06-17': 'failed',
  '2026-08-13': 'blocked',
  '2026-10-05': 'missing',
  '2026-11-03': 'failed',
  '2026-11-21': 'waiting',
  '2026-11-23': 'queued',
} as const;
const range = (from: string, to: string) => ({ from: from as BusinessDate, to: to as BusinessDate });
const PLATEAU = yearStore({}, TROUBLES);
const LAURIER = yearStore(
  { id: '2', name: 'Laurier', closedOn: [7] },
  {
    from: '2026-10-24',
    ...Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`2026-09-${String(index + 1).padStart(2, '0')}`, 'earlier'])),
  },
);
const WEEKS = {
  latest: range('2026-11-17', '2026-11-23'),
  former: range('2026-11-10', '2026-11-16'),
  stores: [
    {
      id: '1',
      name: 'Plateau',
      latest: [
        { look: 'waiting', count: 1 },
        { look: 'queued', count: 1 },
        { look: 'done', count: 5 },
      ],
      former: [{ look: 'done', count: 7 }],
    },
    { id: '2', name: 'Laurier', latest: [{ look: 'done', count: 7 }], former: [{ look: 'done', count: 7 }] },
  ],
  together: {
    latest: [
      { look: 'waiting', count: 1 },
      { look: 'queued', count: 1 },
      { look: 'done', count: 12 },
    ],
    former: [{ look: 'done', count: 14 }],
  },
} as const;
const targets = (storeId: string, ...dates: readonly string[]) => dates.map((date) => ({ storeId, date: date as BusinessDate }));
/** Six days that failed, of which four are in the books; one of them had two causes. */
const FAILURES: YearFailures = {
  recorded: true,
  days: 6,
  now: [
    { look: 'failed', count: 1 },
    { look: 'done', count: 4 },
  ],
  earlier: 1,
  causes: [
    {
      look: 'failed',
      words: phrase('headline.failed', { cause: { text: 'error.required-param-missing.name' } }),
      days: [...targets('1', '2026-06-16', '2026-06-17', '2026-11-03'), ...targets('2', '2026-09-04', '2026-10-28')],
      now: [
        { look: 'failed', count: 1 },
        { look: 'done', count: 3 },
      ],
      earlier: 1,
    },
    {
      look: 'blocked',
      words: phrase('status.HOLD'),
      days: [...targets('1', '2026-06-16'), ...targets('2', '2026-11-02')],
      now: [{ look: 'done', count: 2 }],
      earlier: 0,
    },
  ],
};
const VIEW = ok(yearView([PLATEAU, LAURIER], { weeks: structuredClone(WEEKS) as never, failures: FAILURES }));

/** As the live report tells of days: of their sales and payments alone. */
const TOLD = Object.fromEntries(
  Array.from({ length: 84 }, (_, index) => [
    Temporal.PlainDate.from('2026-09-01').add({ days: index }).toString(),
    index % 7 === 6 ? 'closed' : 'told',
  ]),
);
const LIVE = yearStore({ name: null }, { from: '2026-09-01', ...TOLD, '2026-10-16': 'blocked', '2026-11-19': 'failed' });
const LIVE_WEEKS = {
  ...WEEKS,
  stores: [
    {
      id: '1',
      name: null,
      latest: [
        { look: 'failed', count: 1 },
        { look: 'told', count: 5 },
        { look: 'closed', count: 1 },
      ],
      former: [
        { look: 'told', count: 6 },
        { look: 'closed', count: 1 },
      ],
    },
  ],
} as const;
const LIVE_VIEW = ok(yearView([LIVE], { weeks: structuredClone(LIVE_WEEKS) as never }));

const PANEL: DayPanelView = {
  target: { storeId: '1', date: '2026-11-03' as BusinessDate },
  storeName: 'Plateau',
  day: day('2026-11-03', {
    family: 'failed',
    postings: [
      {
        kind: 'sales',
        status: 'FAILED',
        family: 'failed',
        message: 'Account “Helmets” is not mapped. Choose an account for it and send the entry again.',
      },
      { kind: 'cogs', status: 'POSTED', family: 'done', message: null },
    ],
  }),
  findings: [{ id: 'f', what: phrase('headline.no-account', { row: 'Helmets' }), evidence: [], confidence: 'likely' }],
  advice: { ...nextOf('regenerate'), why: phrase('advice.regenerate.mended'), steps: [], action: 'regenerate' },
  figures: {
    currency: 'CAD',
    rows: [
      { kind: 'sales', left: 116643, right: 112143 },
      { kind: 'tax', left: 17467, right: 17467 },
    ],
  },
  imbalance: null,
  checks: [],
  at: AT,
};
const story: Answers = { historyOfDay: ok({ entries: [] }) };

export const YEARS: readonly GalleryState[] = [
  year('reading', {}),
  year('stores', { year: VIEW }),
  year('told', { year: LIVE_VIEW }),
  year(
    'day-told',
    { year: LIVE_VIEW, yearDay: ok(yearDay('told', { storeName: null, href: PLACE })), ...story },
    'store=1&date=2026-11-03',
  ),
  year('unread', { year: ok(yearView([yearStore({ known: null, asOf: null }, { from: '2027-01-01' })])) }),
  year('not-theirs', { year: failed('history.not-theirs') }),
  year('day-failed', { year: VIEW, yearDay: ok(yearDay('failed', { panel: PANEL, href: PLACE })), ...story }, 'store=1&date=2026-11-03'),
  year(
    'day-to-settle',
    { year: VIEW, yearDay: ok(yearDay('failed', { panel: PANEL, href: PLACE, seen: 's' })), ...story },
    'store=1&date=2026-11-03',
  ),
  year(
    'day-settled',
    {
      year: VIEW,
      yearDay: ok(yearDay('settled', { href: PLACE, settled: { reason: 'other', note: 'Booked with the entry of 2 November.', at: AT } })),
      ...story,
    },
    'store=1&date=2026-11-03',
  ),
  year('day-closed', { year: VIEW, yearDay: ok(yearDay('closed', { closed: true, href: PLACE })), ...story }, 'store=1&date=2026-11-01'),
  year('day-unread', { year: VIEW, yearDay: ok(yearDay('unread', { asOf: null, href: PLACE })), ...story }, 'store=1&date=2026-01-03'),
];
