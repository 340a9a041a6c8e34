/** Our own pages: the popup, the options, the legend. */
import type { ComponentChildren } from 'preact';
import { failed, ok } from '../../../components/accounting/testing/views.ts';
import { Legend } from '../../../components/legend/Legend.tsx';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { AT, HOME, day, needing, operation, site, store } from '../../../components/popup/testing/views.ts';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { legend } from '../../../lib/diagnosis/legend.ts';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { Answer } from '../../../lib/messages/protocol.ts';
import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import type { Answers, GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const QUIET: Answers = {
  untoldDefect: ok({ report: null }),
  news: ok({ version: null }),
  policy: ok({ fixed: [], help: null, unread: [] }),
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
const lookAt = (state: 'ours' | 'offered'): Answer<'look'> =>
  ok({
    state,
    origin: 'https://books.example:8443',
    title: phrase('look.page.report'),
    lines: [
      { mark: 'yes', words: phrase('look.rows', { count: 31 }) },
      { mark: 'unsure', words: phrase('look.who.none') },
      { mark: 'no', words: phrase('look.dates.none') },
    ],
    report: null,
  });

const POPUPS: readonly GalleryState[] = [
  popup('reading', {}),
  popup('no-site', knows()),
  popup('well', knows(site())),
  popup(
    'needs',
    knows(site({ stores: [needing(FIVE), store({ id: '2', name: 'Laurier', unloaded: 2 }), store({ id: '3', name: 'Verdun' })] })),
  ),
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
  popup('offered', { ...knows(), look: lookAt('offered') }),
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
const OPTIONS: readonly GalleryState[] = [
  options('fresh', {
    getSettings: ok({ language: 'browser', unguarded: [], columns: [] }),
    sites: ok({ sites: [{ origin: 'https://app.shogo.io', fixed: true }] }),
    told: ok({ words: [] }),
    shownIcons: ok({ icons: [] }),
    kept: ok({ accounts: [], others: 0 }),
    overview: ok({ sites: [], home: HOME }),
  }),
  options('in-use', {
    getSettings: ok({ language: 'fr', unguarded: ['https://app.shogo.io'], columns: [] }),
    sites: ok({
      sites: [
        { origin: 'https://app.shogo.io', fixed: true },
        { origin: 'https://books.example:8443', fixed: false },
      ],
    }),
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
  options('governed', {
    getSettings: ok({ language: 'fr', unguarded: [], columns: [] }),
    policy: ok({ fixed: ['language', 'guard', 'clickAnyway', 'sites'], help: 'Ask Marie before posting', unread: ['sites'] }),
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
