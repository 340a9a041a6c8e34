/** The history in the desk, and the desk as a whole. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { DATE, FIX_FIRST, failed, instant, ok } from '../../../components/accounting/testing/views.ts';
import { Desk } from '../../../components/desk/Desk.tsx';
import { Entries } from '../../../components/desk/history/entries/Entries.tsx';
import { History } from '../../../components/desk/history/History.tsx';
import { AT, HOME, SITE, day, needing, site } from '../../../components/popup/testing/views.ts';
import { USUAL_COLUMNS } from '../../../lib/domain/repair/historyColumns.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { HistoryEntry } from '../../../lib/messages/views/desk/historyViews.ts';
import { PLACE } from '../place.ts';
import type { Answers, GalleryState } from '../state.ts';

const ACCOUNT = { id: 'a', origin: SITE, name: 'Vélo Plateau inc.' };

const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'e1',
  kind: 'operation',
  at: AT,
  target: { storeId: '1', date: DATE },
  storeName: 'Plateau',
  href: PLACE,
  what: phrase('action.regenerate.verb'),
  action: 'regenerate',
  outcome: 'in-order',
  who: 'Camille Roy',
  by: null,
  reason: phrase('reason.failed'),
  note: null,
  pair: null,
  confirmed: [],
  against: [],
  words: phrase('operation.settled.ready', { date: { date: DATE } }),
  message: null,
  before: null,
  after: null,
  figures: null,
  finishedAt: null,
  helped: null,
  mayAnswer: false,
  ...changes,
});

const FAILED = entry({
  id: 'e2',
  what: phrase('action.post.verb'),
  action: 'post',
  outcome: 'needs-you',
  reason: null,
  note: 'Marie asked for it.',
  confirmed: [phrase('check.role.ask')],
  words: phrase('operation.settled.failed', { date: { date: DATE } }),
  message: 'Account “Helmets” is not mapped. Choose an account for it and send the entry again.',
  before: [{ kind: 'sales', status: 'POST', family: 'queued', message: null }],
  after: [{ kind: 'sales', status: 'FAILED', family: 'failed', message: null }],
  figures: { currency: 'CAD', rows: [{ kind: 'sales', left: 116643, right: 112143 }] },
  finishedAt: AT,
  mayAnswer: true,
});
const ENTRIES = [
  entry({}),
  FAILED,
  entry({
    id: 'e3',
    at: instant('2026-11-20T09:15:00Z'),
    kind: 'judged',
    outcome: 'stopped',
    against: [phrase('check.mapping-complete.ask')],
    words: phrase('story.words.fix'),
    storeName: '',
  }),
  entry({
    id: 'e4',
    at: instant('2026-11-20T08:00:00Z'),
    kind: 'settled',
    what: phrase('history.settled'),
    action: null,
    outcome: 'by-hand',
    reason: phrase('settled.other'),
    words: phrase('story.words.settled'),
  }),
];
const knows = (entries: readonly HistoryEntry[], more = false): Answers => ({
  historyOfDay: ok({ entries: [...entries] }),
  history: ok({ entries: [...entries], next: more ? { at: 1, id: 'e4' } : null }),
  historyCount: ok({ count: more ? 1204 : entries.length }),
  historyStores: ok({
    stores: [
      { id: '1', name: 'Plateau' },
      { id: '2', name: 'Laurier' },
    ],
  }),
  getSettings: ok({ language: 'browser', unguarded: [], columns: [...USUAL_COLUMNS], morning: { on: false, hour: 9 } }),
});

const inDesk = (id: string, answers: Answers, view: GalleryState['view']): GalleryState => ({
  id: `desk/${id}`,
  surface: 'page',
  answers,
  view: () => (
    <div class="ui desk">
      <main>{view()}</main>
    </div>
  ),
});
const history = (id: string, answers: Answers, asked = ''): GalleryState =>
  inDesk(`history/${id}`, answers, () => <History account={ACCOUNT} asked={new URLSearchParams(asked)} />);

/** An entry that a merchant has opened. */
function Opened() {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => place.current!.querySelector('summary')!.click(), []);
  return (
    <section class="history" ref={place}>
      <Entries account="a" entries={[FAILED]} ofOneDay={false} />
    </section>
  );
}

const TROUBLED = needing([
  day('2026-11-03', { family: 'failed', headline: phrase('headline.no-account', { row: 'Helmets' }), next: FIX_FIRST }),
]);

export const HISTORIES: readonly GalleryState[] = [
  {
    id: 'desk/whole',
    surface: 'page',
    answers: {
      desk: ok({ accounts: [ACCOUNT, { id: SITE, origin: SITE, name: null }], home: HOME }),
      overview: ok({ sites: [site(TROUBLED)], home: HOME }),
    },
    view: () => <Desk />,
  },
  { id: 'desk/nobody', surface: 'page', answers: { desk: ok({ accounts: [], home: HOME }) }, view: () => <Desk /> },
  history('entries', knows(ENTRIES, true)),
  inDesk('history/opened', knows([]), () => <Opened />),
  history('none', knows([])),
  history('of-a-day', knows(ENTRIES.slice(0, 2)), 'store=1&date=2026-11-03'),
  history('not-theirs', { history: failed('history.not-theirs') }),
];
