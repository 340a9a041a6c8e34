import { useRef } from 'preact/hooks';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { ActionIcon } from '../../../base/ActionIcon.tsx';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { isAfterAnother } from '../../model/backlogModel.ts';
import { useModel } from '../../model/model.ts';
import { isGuarding } from '../../icons/pageGuard.ts';
import type { SheetView } from '../machine/sheetModel.ts';
import { groupsOf, ticked } from './groups.ts';
import { ReadAgain } from '../../controls/ReadAgain.tsx';
import { runWords } from './runWords.ts';
import { RemedyWay } from '../ways/RemedyWay.tsx';
import { usePlainSight } from '../../controls/usePlainSight.ts';

type ChecklistState = Extract<SheetView, { step: 'checklist' }>;

/** What is still missing, in a few words; null: nothing. */
function missing(state: ChecklistState, confirmed: readonly string[], again: boolean): Phrase | null {
  const { checklist, changes, clearance, awaitsYes } = state.judgement!;
  if (changes.length > 0) return phrase('sheet.changed-first');
  const open = groupsOf(ticked(checklist), again).filter((group) => group.checks.some(({ id }) => !confirmed.includes(id))).length;
  if (open > 0) return phrase('sheet.to-confirm', { count: open });
  if (checklist.checks.some(({ ofReason, kind }) => ofReason && kind === 'block')) return phrase('sheet.choose-why');
  return clearance || awaitsYes || !state.problem ? null : phrase('page.not-checked');
}

/** The foot of the checklist: what the action does, what comes next, what is still missing, and Run. */
export function RunBar({ state }: { state: ChecklistState }) {
  const { effect, next, checks, clicks, target } = state.judgement!.checklist;
  const { andPost } = useModel().sheet;
  const byHand = checks.find((check) => check.byHand);
  return (
    <div class="foot">
      <p>
        <Words of={effect} />
      </p>
      <p class="soft">
        <Words of={andPost.value ? phrase('pair.next', { date: { date: target.date } }) : next} />
      </p>
      {clicks && (
        <p class="soft">
          <Words of={phrase('click.before-run')} />
        </p>
      )}
      {byHand ? <ByHand of={byHand} state={state} /> : <Run state={state} />}
    </div>
  );
}

/** Where we can't press for the merchant: what is still missing, then which icon of the site to press. */
function ByHand({ of: { reason, remedy }, state }: { of: CheckView; state: ChecklistState }) {
  const { sheet, guard, backlog } = useModel();
  const lacks = missing(state, sheet.confirmed.value, isAfterAnother(backlog, state.target));
  const isElsewhere = remedy?.kind === 'page';
  const guarded = !isElsewhere && guard !== null && isGuarding(guard);
  return (
    <div class="run">
      <span id="lacks" class={lacks ? 'lacks' : ''} role="status">
        <Words of={lacks ?? (isElsewhere ? phrase('sheet.all-clear') : remedy!.label)} />
      </span>
      <p class="soft">
        <Words of={reason} />
      </p>
      {remedy && isElsewhere && <RemedyWay of={remedy} as={lacks ? 'button' : 'filled'} />}
      {guarded && (
        <button
          type="button"
          class="button filled"
          aria-disabled={lacks !== null}
          aria-describedby="lacks"
          onClick={trusted(() => {
            if (lacks !== null) return;
            sheet.close();
            void guard.letThrough(state.action, sheet.said());
          })}
        >
          <Words of={phrase('guard.let-through')} />
        </button>
      )}
    </div>
  );
}

function Run({ state }: { state: ChecklistState }) {
  const { sheet, backlog } = useModel();
  const { clearance, awaitsYes } = state.judgement!;
  const button = useRef<HTMLButtonElement>(null);
  const { plainness, clearNow, readAgain } = usePlainSight(button);
  const lacks =
    missing(state, sheet.confirmed.value, isAfterAnother(backlog, state.target)) ??
    (plainness === 'covered' ? phrase('sheet.covered') : null);
  // What was chosen a moment ago is still being judged: Run may be pressed, and waits for the judgement.
  const standing = phrase(clearance || awaitsYes ? 'sheet.all-clear' : 'common.checking');
  return (
    <div class="run">
      {plainness === 'uncovered' ? (
        <ReadAgain onRead={readAgain} />
      ) : (
        <span id="lacks" class={lacks ? 'lacks' : 'soft'} role="status">
          <Words of={lacks ?? standing} />
        </span>
      )}
      <button
        ref={button}
        type="button"
        class="button filled"
        aria-disabled={lacks !== null || state.busy || plainness !== 'clear'}
        aria-describedby="lacks"
        onClick={trusted(() => {
          if (lacks === null && clearNow()) void sheet.press();
        })}
      >
        <ActionIcon action={state.action} />
        <Words of={runWords(state, sheet.andPost.value)} />
      </button>
    </div>
  );
}
