/** The sheet once something runs, and after. */
import '../../../components/accounting/testing/inside.ts';
import { Sheet } from '../../../components/accounting/sheet/Sheet.tsx';
import { DATE, NOW, operationOf } from '../../../components/accounting/testing/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import type { GalleryState } from '../state.ts';

const DAY = { date: { date: DATE } };
const HELD = [{ kind: 'sales', status: 'HOLD', family: 'blocked', message: null }] as const;
const READY = [{ kind: 'sales', status: 'POST', family: 'queued', message: null }] as const;
const FAILED = [{ kind: 'sales', status: 'FAILED', family: 'failed', message: '6000 Helmets: account not found' }] as const;
const FIGURES = {
  currency: 'CAD',
  rows: [
    { kind: 'sales', left: 116_643, right: 112_143 },
    { kind: 'payments', left: 131_847, right: 127_347 },
  ],
} as const;
const settled = { state: 'settled', active: false, step: 3, finishedAt: NOW, changed: true } as const;

const progress = (id: string, changes: Partial<OperationView>): GalleryState => ({
  id: `progress/${id}`,
  surface: 'site',
  open({ operations, sheet }) {
    operations.add(operationOf(changes));
    sheet.showOperation('c1');
  },
  view: () => <Sheet />,
});

/** A Regenerate that was confirmed with the Post after it. */
const pair = (id: string, state: NonNullable<OperationView['andPost']>['state'], changes: Partial<OperationView>): GalleryState =>
  progress(`pair-${id}`, {
    ...settled,
    before: [...HELD],
    after: [...READY],
    outcome: phrase('operation.settled.ready', DAY),
    ...changes,
    andPost: { state, step: 0, of: 0, acceptedAt: null, finishedAt: null, stopped: null, ...changes.andPost },
  });
const STOPPED = { state: 'dropped', step: 0, of: 0, acceptedAt: null, finishedAt: NOW } as const;

export const PROGRESS: readonly GalleryState[] = [
  progress('prepared', { state: 'prepared', acceptedAt: null, step: 0, of: 0, outcome: phrase('operation.sent') }),
  progress('running', {}),
  progress('unknown', { state: 'unknown', acceptedAt: null, outcome: phrase('operation.unknown') }),
  progress('settling', { state: 'settling', step: 3, outcome: phrase('operation.settling', DAY) }),
  progress('ready', {
    ...settled,
    before: [...HELD],
    after: [...READY],
    figures: { currency: 'CAD', rows: [...FIGURES.rows] },
    outcome: phrase('operation.settled.ready', DAY),
    next: [
      { kind: 'action', action: 'post', label: phrase('action.post.button', DAY) },
      { kind: 'wait', label: phrase('next.posts-by-itself', { time: { time: NOW } }) },
    ],
    settlement: [{ label: phrase('settlement.queued'), state: 'open' }],
  }),
  progress('failed', {
    ...settled,
    state: 'failed',
    before: [...HELD],
    after: [...FAILED],
    message: '6000 Helmets: account not found',
    outcome: phrase('operation.failed', DAY),
    next: [{ kind: 'words', label: phrase('remedy.support') }],
  }),
  progress('refused', { ...settled, state: 'refused', changed: false, outcome: phrase('operation.refused') }),
  progress('lost', { ...settled, state: 'absent', changed: false, outcome: phrase('operation.lost') }),
  pair('first', 'planned', {
    state: 'accepted',
    active: true,
    step: 1,
    finishedAt: null,
    after: null,
    outcome: phrase('operation.running.regenerate', DAY),
  }),
  pair('between', 'planned', { active: true, finishedAt: null, outcome: phrase('pair.checking', DAY) }),
  pair('second', 'accepted', { active: true, finishedAt: null, outcome: phrase('operation.running.post', DAY) }),
  pair('posted', 'settled', {
    after: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }],
    outcome: phrase('operation.settled.posted', DAY),
    next: [{ kind: 'wait', label: phrase('next.few-minutes', { software: { text: 'software.quickbooks-online' } }) }],
  }),
  pair('stopped', 'dropped', {
    next: [{ kind: 'action', action: 'post', label: phrase('action.post.button', DAY) }],
    andPost: { ...STOPPED, stopped: phrase('pair.dropped.changed', { change: phrase('changed.figures') }) },
  }),
  pair('stopped-late', 'dropped', {
    next: [{ kind: 'action', action: 'post', label: phrase('action.post.button', DAY) }],
    andPost: { ...STOPPED, stopped: phrase('pair.dropped.late', { count: 10 }) },
  }),
  progress('web-connector', {
    ...settled,
    action: 'post',
    before: [...READY],
    after: [{ kind: 'sales', status: 'POSTED', family: 'waiting', message: null }],
    outcome: phrase('operation.settled.handed-over', DAY),
    next: [{ kind: 'words', label: phrase('next.web-connector') }],
    settlement: [
      { label: phrase('settlement.handed-over'), state: 'done' },
      { label: phrase('settlement.carried'), state: 'open' },
    ],
  }),
];
