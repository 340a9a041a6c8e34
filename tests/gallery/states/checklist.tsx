/** The sheet before anything runs. */
import '../../../components/accounting/testing/inside.ts';
import { Sheet } from '../../../components/accounting/sheet/Sheet.tsx';
import {
  DATE,
  NOW,
  TARGET,
  checkOf,
  failed,
  judgementOf,
  nextOf,
  ok,
  type JudgementChanges,
} from '../../../components/accounting/testing/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { Answer } from '../../../lib/messages/protocol.ts';
import type { GalleryState } from '../state.ts';
import { PLACE } from '../place.ts';

const SEEN = { seen: { source: 'service', at: NOW } } as const;
const DAY = { date: { date: DATE } };
const ONLINE = { software: { text: 'software.quickbooks-online' } } as const;
const PASSED = [
  checkOf('pass', SEEN),
  checkOf('pass', { ...SEEN, id: 'signed-in', reason: phrase('check.no-other-operation.pass') }),
  checkOf('note', { ...SEEN, id: 'broken', reason: phrase('check.something-to-repair.broken') }),
];
const CHANGED = {
  currency: 'CAD',
  rows: [
    { kind: 'sales', left: 116_643, right: 112_143 },
    { kind: 'tax', left: 15_204, right: 15_204 },
    { kind: 'payments', left: 131_847, right: 127_347 },
  ],
} as const;

type Open = Extract<GalleryState, { surface: 'site' }>['open'];
const opened: Open = ({ sheet }) => sheet.open('regenerate', TARGET);
const checklist = (id: string, judge?: Answer<'judge'>, open = opened): GalleryState => ({
  id: `checklist/${id}`,
  surface: 'site',
  answers: judge ? { judge } : {},
  open,
  view: () => <Sheet />,
});
/** The day may be posted by the same press. */
const PAIR: JudgementChanges = {
  checklist: {
    checks: PASSED,
    pair: true,
    suggested: { reason: 'mapping-updated' },
    figures: { currency: 'CAD', rows: CHANGED.rows.map((row) => ({ ...row, right: row.left })) },
    advice: { next: nextOf('regenerate'), why: phrase('advice.regenerate.mended') },
  },
};
const judged = (id: string, changes: JudgementChanges, open = opened): GalleryState => checklist(id, ok(judgementOf(changes)), open);
const standing = (how: 'fix' | 'refused', ...checks: Parameters<typeof checkOf>[]): JudgementChanges => ({
  clearance: null,
  checklist: { standing: how, checks: checks.map((check) => checkOf(...check)), reasons: [] },
});

export const CHECKLISTS: readonly GalleryState[] = [
  checklist('reading'),
  judged('clear', {
    checklist: {
      checks: PASSED,
      suggested: { reason: 'failed' },
      figures: { currency: 'CAD', rows: [...CHANGED.rows] },
      advice: { next: nextOf('regenerate'), why: phrase('advice.regenerate.mended') },
    },
  }),
  judged('pair-offered', PAIR),
  judged('pair-chosen', PAIR, (model) => {
    opened(model);
    model.sheet.chooseAndPost(true);
  }),
  judged('asks', {
    clearance: null,
    checklist: {
      checks: [
        ...PASSED,
        checkOf('ask', {
          id: 'books-open',
          reason: phrase('check.books-open.ask', { ...ONLINE, ...DAY }),
          why: phrase('sheet.cannot-check', { why: { text: 'unknown.not-published' } }),
        }),
        checkOf('ask', { id: 'role', reason: phrase('check.role.ask'), told: NOW }),
        checkOf('warn', { id: 'balanced', reason: phrase('check.balanced.warn') }),
      ],
    },
  }),
  judged(
    'fix-first',
    standing('fix', [
      'block',
      {
        id: 'mapping-complete',
        reason: phrase('check.mapping-complete.block-unnamed'),
        guide: { id: 'mapping', label: phrase('button.mapping') },
        remedy: { kind: 'page', page: 'mapping', href: PLACE, label: phrase('remedy.mapping') },
      },
    ]),
  ),
  judged(
    'refused',
    standing('refused', [
      'block',
      {
        id: 'after-subscription',
        reason: phrase('check.after-subscription.block', { first: DAY.date, ...DAY }),
        remedy: { kind: 'words', label: phrase('remedy.leave') },
      },
    ]),
  ),
  judged('changed-meanwhile', {
    clearance: null,
    changes: [phrase('finding.pos-changed'), phrase('finding.mapping-changed')],
    checklist: { checks: PASSED },
  }),
  checklist(
    'nobody-signed-in',
    failed('problem.not-signed-in', { remedy: { kind: 'page', page: 'login', href: PLACE, label: phrase('remedy.login') } }),
  ),
  checklist('cut-off', failed('problem.unreachable', { retry: true })),
  checklist('our-own-fault', failed('problem.unexpected', { report: 'Sales Totals Guard 0.1.0\nstep: judge\nTypeError: x is undefined' })),
];
