/** The details of a day. */
import '../../../components/accounting/testing/inside.ts';
import { Sheet } from '../../../components/accounting/sheet/Sheet.tsx';
import { FIX_FIRST, NOTHING_NEXT, NOW, TARGET, dayOf, failed, nextOf, ok } from '../../../components/accounting/testing/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { Answer } from '../../../lib/messages/protocol.ts';
import type { DayPanelView } from '../../../lib/messages/views/views.ts';
import type { GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const details = (id: string, day?: Answer<'day'>): GalleryState => ({
  id: `day/${id}`,
  surface: 'site',
  answers: day ? { day } : {},
  open: ({ sheet }) => sheet.showDay(TARGET),
  view: () => <Sheet />,
});

const panel = (changes: Partial<DayPanelView>): Answer<'day'> =>
  ok({
    target: TARGET,
    storeName: 'Plateau',
    day: dayOf(),
    findings: [],
    advice: { ...nextOf('regenerate'), why: phrase('advice.regenerate.mended'), steps: [], action: 'regenerate' },
    figures: {
      currency: 'CAD',
      rows: [
        { kind: 'sales', left: 116_643, right: 112_143 },
        { kind: 'tax', left: 15_204, right: 15_204 },
        { kind: 'payments', left: 131_847, right: null },
      ],
    },
    imbalance: null,
    checks: [],
    at: NOW,
    ...changes,
  });

export const DAYS: readonly GalleryState[] = [
  details('reading'),
  details(
    'fix-first',
    panel({
      day: dayOf({ family: 'failed', next: FIX_FIRST, headline: phrase('headline.no-account', { row: 'Helmets' }) }),
      findings: [
        {
          id: 'mapping-incomplete',
          what: phrase('finding.mapping-incomplete'),
          evidence: [
            phrase('evidence.mapping-rows', { rows: 'Helmets' }),
            phrase('evidence.message', { entry: 'Sales', words: '6000 Helmets: no account' }),
          ],
          confidence: 'sure',
        },
      ],
      advice: {
        ...FIX_FIRST,
        why: phrase('advice.fix-first'),
        steps: [
          { what: phrase('step.map-every-row'), remedy: { kind: 'page', page: 'mapping', href: PLACE, label: phrase('remedy.mapping') } },
        ],
        action: null,
        guide: 'mapping',
      },
    }),
  ),
  details(
    'out-of-balance',
    panel({
      imbalance: -4500,
      findings: [
        { id: 'pos-changed', what: phrase('finding.pos-changed'), evidence: [phrase('evidence.pos-changed')], confidence: 'likely' },
      ],
    }),
  ),
  details(
    'posted',
    panel({
      day: dayOf({
        family: 'done',
        attention: false,
        next: NOTHING_NEXT,
        headline: phrase('status.POSTED'),
        postings: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }],
      }),
      advice: { ...NOTHING_NEXT, why: phrase('advice.nothing.posted'), steps: [], action: null },
    }),
  ),
  details('unread', failed('problem.timeout', { retry: true, about: { storeName: 'Plateau', software: null, company: null } })),
];
