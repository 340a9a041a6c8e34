/** A day of a backlog: its checklist, the question after Run, and what came of it. */
import { effectUntil } from '../../../components/life/effectUntil.ts';
import type { SheetModel } from '../../../components/accounting/sheet/machine/sheetModel.ts';
import { DayDock } from '../../../components/accounting/dock/DayDock.tsx';
import { Sheet } from '../../../components/accounting/sheet/Sheet.tsx';
import { backlogView } from '../../../components/accounting/testing/backlog.ts';
import {
  AWAITS_YES,
  DATE,
  NOW,
  TARGET,
  checkOf,
  date,
  judgementOf,
  nextOf,
  ok,
  operationOf,
} from '../../../components/accounting/testing/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { GalleryState } from '../state.ts';

const FORMER = phrase('operation.settled.ready', { date: { date: date('2026-11-02') } });
const VIEW: Partial<BacklogView> = { at: 3, of: 12, former: FORMER };
const DAY = { date: { date: DATE } };
const POST = { kind: 'sales', status: 'POST', family: 'queued', message: null } as const;

const SECOND = judgementOf({
  ...AWAITS_YES,
  checklist: {
    ...AWAITS_YES.checklist,
    checks: [checkOf('pass', { seen: { source: 'service', at: NOW } }), ...AWAITS_YES.checklist!.checks!.slice(1)],
    suggested: { reason: 'failed' },
    pair: true,
    figures: { currency: 'CAD', rows: [{ kind: 'sales', left: 116_643, right: 112_143 }] },
    advice: { next: nextOf('regenerate'), why: phrase('advice.regenerate.mended') },
  },
});

type Open = NonNullable<Extract<GalleryState, { surface: 'site' }>['open']>;
const backlog = (id: string, view: Partial<BacklogView>, open: Open): GalleryState => ({
  id: `backlog/${id}`,
  surface: 'site',
  answers: { backlogLook: ok({ view: backlogView({ ...VIEW, ...view }), lost: false, opens: false }), judge: ok(SECOND) },
  open,
  view: () => <Sheet />,
});
const checklist =
  (andPost: boolean, press = false): Open =>
  ({ sheet }) => {
    sheet.openForBacklog('regenerate', TARGET, { id: 'b1', andPost });
    if (press) pressOnceJudged(sheet);
  };
/** Clicks Run as soon as the worker has judged. */
function pressOnceJudged({ state, press }: SheetModel): void {
  const judged = new AbortController();
  effectUntil(judged.signal, () => {
    if (state.value.step !== 'checklist' || !state.value.judgement) return;
    judged.abort();
    press();
  });
}
const done: Open = ({ operations, sheet }) => {
  operations.add(
    operationOf({
      state: 'settled',
      active: false,
      step: 3,
      finishedAt: NOW,
      changed: true,
      after: [POST],
      outcome: phrase('operation.settled.ready', { date: { date: DATE } }),
      next: [
        { kind: 'action', action: 'post', label: phrase('action.post.button', { date: { date: DATE } }) },
        { kind: 'wait', label: phrase('next.posts-by-itself', { time: { time: NOW } }) },
      ],
    }),
  );
  sheet.showOperation('c1');
};

/** What is asked at a site that tells little, of the second day of a store: its settings were said of the first. */
const HELD_ON = judgementOf({
  clearance: null,
  checklist: {
    clicks: true,
    checks: [
      ...(['historical', 'no-other-operation'] as const).map((id) => checkOf('ask', { id, reason: phrase(`check.${id}.ask`, DAY) })),
      ...(['mapping-complete', 'accounting-connected'] as const).map((id) =>
        checkOf('ask', { id, reason: phrase(`check.${id}.ask`, { software: { text: 'software.unknown' } }), told: NOW, ofStore: true }),
      ),
    ],
    suggested: { reason: 'failed' },
  },
});
/** What a click of ours came to, in the panel beside the page; the next day opens by itself. */
const clicked = (id: string, view: Partial<BacklogView>): GalleryState => ({
  id: `backlog/${id}`,
  surface: 'site',
  answers: {
    backlogLook: ok({ view: backlogView({ ...VIEW, ...view, state: 'ended', expected: true, leads: true }), lost: false, opens: false }),
  },
  open({ operations }) {
    operations.add(
      operationOf({
        by: 'worker',
        state: 'settled',
        active: false,
        changed: true,
        after: [POST],
        outcome: phrase('operation.settled.ready', DAY),
      }),
    );
  },
  view: () => <DayDock target={TARGET} shown={() => ({ statuses: ['POST'], unread: null })} said={() => []} />,
});

export const BACKLOGS: readonly GalleryState[] = [
  backlog('checklist', {}, checklist(false)),
  backlog('with-post', { andPost: true }, checklist(true)),
  backlog('second-question', {}, checklist(false, true)),
  backlog('done', { state: 'ended', expected: true }, done),
  backlog('led-on', { state: 'ended', expected: true, leads: true }, done),
  { ...backlog('held-on', {}, checklist(false)), answers: { ...backlog('held-on', {}, checklist(false)).answers, judge: ok(HELD_ON) } },
  clicked('clicked', {}),
  clicked('clicked-last', { at: 12, next: null }),
];
