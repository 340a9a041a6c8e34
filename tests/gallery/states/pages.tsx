/** Our own pages: the popup, the options, the legend. */
import type { ComponentChildren } from 'preact';
import { FIX_FIRST, failed, nextOf, ok } from '../../../components/accounting/testing/views.ts';
import { NO_FAILURES } from '../../../components/desk/testing/year.ts';
import { Legend } from '../../../components/legend/Legend.tsx';
import { Options } from '../../../components/options/Options.tsx';
import { Recognised } from '../../../components/popup/here/Recognised.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { AT, HOME, day, lookSeen, needing, operation, site, store } from '../../../components/popup/testing/views.ts';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { legend } from '../../../lib/diagnosis/legend.ts';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import type { Answers, GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const QUIET: Answers = {
  untoldDefect: ok({ report: null }),
  news: ok({ version: null }),
  policy: ok({ fixed: [], retention: null, help: null, unread: [] }),
  look: ok({ state: 'nothing' }),
};
const popup = (id: string, answers: Answers): GalleryState => ({
  id: `popup/${id}`,
  surface: 'page',
  answers: { ...QUIET, ...answers },
  view: () => <Popup />,
});
const knows = (...sites: SiteView[]): Answers => ({ overview: ok({ sites, home: HOME }) });

const FIVE = ['2026-11-20', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-03'].map((date) => day(date));
const NO_ACCOUNT = phrase('headline.no-account', { row: 'Helmets' });
const ONE = needing([day('2026-11-03', { family: 'failed', headline: NO_ACCOUNT, next: FIX_FIRST })]);
/** Ten days in three stores, of two causes, and days that never came. */
const BACKLOG: Partial<SiteView> = {
  stores: [store({ count: 7 }), store({ id: '2', name: 'Laurier', count: 3, unloaded: 2 }), store({ id: '3', name: 'Verdun' })],
  causes: [
    ...needing(FIVE.map((one) => ({ ...one, family: 'failed' as const, headline: NO_ACCOUNT, next: FIX_FIRST }))).causes,
    ...needing(
      ['2026-11-12', '2026-11-13'].map((date) => day(date, { headline: phrase('headline.pos-changed.posted'), next: nextOf('refresh') })),
      {},
      'Laurier',
    ).causes,
  ],
};
/** One thing to fix in each of five stores, and another one in three. */
const STORES: Partial<SiteView> = {
  stores: ['Plateau', 'Laurier', 'Verdun'].map((name, index) => store({ id: `${index}`, name, count: 7 })),
  causes: ['Plateau', 'Laurier', 'Vélos et patins du marché Jean-Talon', 'Verdun', 'Rosemont'].flatMap((name, index) => {
    const of = (date: string, headline: Phrase) => day(date, { storeId: name, family: 'failed', headline, next: FIX_FIRST });
    const here = ['2026-11-20', '2026-11-19'].slice(index % 2).map((date) => of(date, NO_ACCOUNT));
    const changed = index < 3 ? [of('2026-11-13', phrase('headline.pos-changed.posted'))] : [];
    return needing([...here, ...changed], {}, name).causes;
  }),
};
/** More than has room: six causes, five stores, something that runs, something new. */
const CROWDED: Partial<SiteView> = {
  stores: [
    ...BACKLOG.stores!,
    store({ id: '4', name: 'Villeray', unloaded: 1 }),
    store({ id: '5', name: 'Rosemont', source: 'cache', problem: { reason: phrase('problem.unreachable'), retry: true } }),
    store({ id: '6', name: 'Ahuntsic' }),
  ],
  causes: [
    ...BACKLOG.causes!,
    ...(['POSTED', 'UPDATEFAILED', 'HOLD', 'OOB'] as const).flatMap(
      (word) => needing([day('2026-11-19', { headline: phrase(`status.${word}`) })], {}, 'Villeray').causes,
    ),
  ],
  operations: [{ operation: operation(), href: PLACE }],
};
const look = (name: 'done' | 'failed' | 'blocked' | 'unread' | 'told') => ({
  look: name,
  words: phrase('status.FAILED'),
  attention: false,
  earlier: false,
});
const MONTHS: Answers = {
  desk: ok({ accounts: [{ id: 'o#a', origin: site().origin, name: 'Vélo' }], home: HOME }),
  year: ok({
    year: 2026,
    first: 2025,
    last: 2026,
    looks: [look('done'), look('failed'), look('blocked'), look('unread'), look('told')],
    stores: ['1', '2', '3', '4', '5', '6'].map((id) => ({
      id,
      name: null,
      today: '2026-11-24' as BusinessDate,
      known: null,
      asOf: null,
      closedOn: [],
      days: Array.from({ length: 365 }, (_, index) =>
        id === '1' && index === 306 ? 1 : id === '2' && index > 324 ? 3 : index % 9 === 4 ? 2 : id === '2' ? 4 : 0,
      ),
    })),
    causes: [],
    failures: NO_FAILURES,
    weeks: null,
  }),
};
/** All of it, as it is shown once it was asked for. */
const WHOLE: GalleryState = {
  ...popup('seen', {}),
  view: () => (
    <main class="ui popup">
      <Recognised
        view={lookSeen({
          lines: [
            ...lookSeen().lines,
            ...Array.from({ length: 12 }, (_, at) => ({ mark: 'yes' as const, words: phrase('look.rows', { count: at + 2 }) })),
          ],
          report: 'Sales Totals Guard 0.2.0: what is recognised\nFirst row\ntr',
        })}
        onBack={() => {}}
      />
    </main>
  ),
};

const POPUPS: readonly GalleryState[] = [
  popup('reading', {}),
  popup('no-site', knows()),
  popup('well', { ...knows(site()), ...MONTHS }),
  popup('needs', { ...knows(site(ONE)), ...MONTHS }),
  popup('backlog', { ...knows(site(BACKLOG)), ...MONTHS }),
  popup('stores', { ...knows(site(STORES)), ...MONTHS }),
  popup('crowded', { ...knows(site(CROWDED)), ...MONTHS, news: ok({ version: '0.2.0' }) }),
  popup(
    'running',
    knows(
      site({
        operations: [{ operation: operation(), href: PLACE }],
        guide: { id: 'mapping', title: phrase('guide.mapping'), left: true, tabId: null, href: PLACE },
      }),
    ),
  ),
  popup(
    'nobody-signed-in',
    knows(
      site({
        accountName: null,
        userName: null,
        stores: [],
        problem: {
          reason: phrase('problem.not-signed-in'),
          remedy: { kind: 'page', page: 'login', href: PLACE, label: phrase('remedy.login') },
        },
      }),
    ),
  ),
  popup('cut-off', knows(site({ stores: [store({ source: 'cache' })], problem: { reason: phrase('problem.unreachable'), retry: true } }))),
  popup('offered', { ...knows(), look: ok(lookSeen()) }),
  WHOLE,
  popup('our-own-fault', { ...knows(site()), untoldDefect: ok({ report: 'Sales Totals Guard 0.1.0\nstep: poll' }) }),
  popup('news', { ...knows(site()), news: ok({ version: '0.2.0' }) }),
  popup('no-answer', { overview: failed('problem.no-answer', { retry: true }) }),
];

const options = (id: string, answers: Answers): GalleryState => ({
  id: `options/${id}`,
  surface: 'page',
  answers,
  view: () => <Options version="0.1.0" />,
});
/** When a check was, and when the next one is. */
const CHECKED = { date: { date: '2026-11-24' as BusinessDate }, time: { time: '2026-11-24T09:07:00Z' as Instant, timeZone: 'UTC' } };
const NEXT = { date: { date: '2026-11-25' as BusinessDate }, time: { time: '2026-11-25T09:12:00Z' as Instant, timeZone: 'UTC' } };
const OPTIONS: readonly GalleryState[] = [
  options('fresh', {
    getSettings: ok({ language: 'browser', unguarded: [], columns: [], morning: { on: false, hour: 9 } }),
    sites: ok({ sites: [{ origin: 'https://app.shogo.io', fixed: true }] }),
    told: ok({ words: [] }),
    shownIcons: ok({ icons: [] }),
    kept: ok({ accounts: [], others: 0 }),
    sync: ok({ on: false, items: 0, refused: false }),
    overview: ok({ sites: [], home: HOME }),
  }),
  options('in-use', {
    getSettings: ok({ language: 'fr', unguarded: ['https://app.shogo.io'], columns: [], morning: { on: false, hour: 9 } }),
    sites: ok({
      sites: [
        { origin: 'https://app.shogo.io', fixed: true },
        { origin: 'https://books.example:8443', fixed: false },
      ],
    }),
    sync: ok({ on: true, items: 3, refused: true }),
    told: ok({ words: [{ account: 'a#store 1', check: 'role', reason: phrase('check.role.ask'), at: AT }] }),
    kept: ok({
      accounts: [
        {
          id: 'a',
          name: 'Vélo Plateau inc.',
          kinds: [
            { kind: 'days', count: 93, since: null, from: '2026-08-24' as BusinessDate },
            { kind: 'history', count: 1204, since: '2025-02-03T15:00:00Z' as Instant, from: null },
            { kind: 'told', count: 1, since: AT, from: null },
            { kind: 'guides', count: 0, since: null, from: null },
          ],
        },
      ],
      others: 12,
    }),
    shownIcons: ok({ icons: [{ origin: 'https://app.shogo.io', action: 'regenerate', at: AT }] }),
    ...knows(site({ origin: 'https://app.shogo.io' })),
  }),
  options('check-in-the-morning', {
    getSettings: ok({ language: 'browser', unguarded: [], columns: [], morning: { on: true, hour: 9 } }),
    morning: ok({
      apart: false,
      sites: [
        {
          origin: 'https://app.shogo.io',
          lines: [
            phrase('morning.new', { count: 2, ...CHECKED }),
            phrase('morning.coming', { count: 1 }),
            phrase('popup.read-only'),
            phrase('morning.next', NEXT),
          ],
        },
        {
          origin: 'https://books.example:8443',
          lines: [phrase('morning.failed', CHECKED), phrase('problem.unreachable'), phrase('morning.next', NEXT)],
        },
        { origin: 'https://other.example', lines: [phrase('morning.signed-out', CHECKED), phrase('morning.unlisted')] },
      ],
    }),
    sites: ok({ sites: [{ origin: 'https://app.shogo.io', fixed: true }] }),
    told: ok({ words: [] }),
    shownIcons: ok({ icons: [] }),
    overview: ok({ sites: [], home: HOME }),
    policy: ok({ fixed: [], retention: null, help: null, unread: [] }),
  }),
  options('governed', {
    getSettings: ok({ language: 'fr', unguarded: [], columns: [], morning: { on: true, hour: 9 } }),
    morning: ok({ apart: false, sites: [] }),
    sync: ok({ on: false, items: 0, refused: false }),
    policy: ok({
      fixed: ['language', 'guard', 'clickAnyway', 'sites', 'alerts', 'alertsHour', 'retention'],
      retention: 60,
      help: 'Ask Marie before posting',
      unread: ['sites'],
    }),
    sites: ok({ sites: [{ origin: 'https://app.shogo.io', fixed: true }] }),
    told: ok({ words: [] }),
    shownIcons: ok({ icons: [] }),
    kept: ok({ accounts: [], others: 0 }),
    ...knows(site({ origin: 'https://app.shogo.io' })),
  }),
  options('no-answer', { getSettings: failed('problem.storage', { retry: true }) }),
];

/** A view whose address names something on it. */
function ledTo(place: string, view: ComponentChildren): ComponentChildren {
  history.replaceState(null, '', `${location.search}#${place}`);
  return view;
}

export const PAGES: readonly GalleryState[] = [
  ...POPUPS,
  ...OPTIONS,
  { id: 'welcome/first', surface: 'page', answers: { desk: ok({ accounts: [], home: HOME }) }, view: () => <Welcome /> },
  { id: 'legend/all', surface: 'page', view: () => <Legend rows={legend()} /> },
  { id: 'legend/led-to-one', surface: 'page', view: () => ledTo('FAILED', <Legend rows={legend()} />) },
  { id: 'legend/led-to-an-unknown-one', surface: 'page', view: () => ledTo('NEWWORD', <Legend rows={legend()} />) },
];
