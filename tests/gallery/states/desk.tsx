/** The desk: a page of ours with all that concerns one account. */
import { failed, nextOf, ok, FIX_FIRST } from '../../../components/accounting/testing/views.ts';
import { Needs } from '../../../components/desk/needs/Needs.tsx';
import { HOME, SITE, site, store } from '../../../components/popup/testing/views.ts';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';
import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import type { Answers, GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const cause = (changes: Partial<CauseView>, storeName: string, ...dates: string[]): CauseView => ({
  id: storeName + dates[0],
  headline: phrase('headline.no-account', { row: 'Helmets' }),
  family: 'failed',
  next: FIX_FIRST,
  days: dates.map((date) => ({ storeId: storeName, storeName, date: date as BusinessDate, href: PLACE })),
  ...changes,
});
const CHANGED = { headline: phrase('headline.pos-changed.posted'), family: 'blocked', next: nextOf('refresh') } as const;
const LOOK_FIRST = { ...FIX_FIRST, label: phrase('button.mapping-look'), after: 'regenerate' } as const;

const needs = (id: string, answers: Answers): GalleryState => ({
  id: `desk/${id}`,
  surface: 'page',
  answers,
  view: () => (
    <div class="ui desk">
      <main>
        <Needs account={{ id: 'a', origin: SITE, name: 'Vélo Plateau inc.' }} asked={new URLSearchParams()} />
      </main>
    </div>
  ),
});
const knows = (changes: Partial<SiteView>): Answers => ({ overview: ok({ sites: [site(changes)], home: HOME }) });

export const DESKS: readonly GalleryState[] = [
  needs('reading', {}),
  needs('well', knows({})),
  needs(
    'needs',
    knows({
      causes: [
        cause({}, 'Plateau', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'),
        cause(CHANGED, 'Laurier', '2026-11-13', '2026-11-14', '2026-11-15'),
      ],
      stores: [store({ count: 5 }), store({ id: '2', name: 'Laurier', count: 3, unloaded: 1 }), store({ id: '3', name: 'Verdun' })],
    }),
  ),
  needs(
    'stores',
    knows({
      causes: [
        cause(CHANGED, 'Laurier', '2026-11-13', '2026-11-14', '2026-11-15'),
        ...['Plateau', 'Laurier', 'Vélos et patins du marché Jean-Talon'].flatMap((name, index) => [
          cause({}, name, ...['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].slice(index)),
          cause({ next: LOOK_FIRST, headline: phrase('status.HOLD') }, name, '2026-10-29', '2026-10-30'),
        ]),
      ],
      stores: [store({ count: 9 }), store({ id: '2', name: 'Laurier', count: 5 }), store({ id: '3', name: 'Verdun', count: 4 })],
    }),
  ),
  needs(
    'backlog',
    knows({
      canAct: false,
      causes: [cause({ next: LOOK_FIRST, headline: phrase('status.HOLD') }, 'Plateau', '2026-11-16', '2026-11-17')],
      stores: [store({ count: 2 })],
    }),
  ),
  needs('cut-off', knows({ stores: [store({ source: 'cache' })], problem: { reason: phrase('problem.unreachable'), retry: true } })),
  needs('no-answer', { overview: failed('problem.no-answer', { retry: true }) }),
];
