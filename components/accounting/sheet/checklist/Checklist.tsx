import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import { Problem } from '../../../base/Problem.tsx';
import { Words } from '../../../base/language.tsx';
import { useModel } from '../../model/model.ts';
import type { SheetView } from '../machine/sheetModel.ts';
import { Stopped } from '../../backlog/Stopped.tsx';
import { Anyway } from '../run/Anyway.tsx';
import { Changes } from './Changes.tsx';
import { CutOff } from './CutOff.tsx';
import { FixFirst } from './FixFirst.tsx';
import { Names } from './Names.tsx';
import { OpenChecklist } from './OpenChecklist.tsx';
import { Refusal } from './Refusal.tsx';
import { RunBar } from '../run/RunBar.tsx';
import { SecondQuestion } from '../run/SecondQuestion.tsx';

type ChecklistState = Extract<SheetView, { step: 'checklist' }>;

/** Why nothing could be checked just now; what Run said of it comes first, because it says that nothing was sent. */
function cutOffOf({ unjudged, problem }: ChecklistState): ProblemView | null {
  return unjudged && problem?.reason.key === 'problem.not-checked-again' ? problem : unjudged;
}

/** One action on one day, before it runs: what stands in its way, or what must be said and chosen for it to run. */
export function Checklist({ state }: { state: ChecklistState }) {
  const { sheet } = useModel();
  const { judgement, problem, asking } = state;
  const cutOff = cutOffOf(state);
  if (cutOff) return <Unjudged of={cutOff} state={state} />;
  const opens = judgement?.checklist.standing === 'open' && !judgement.stopped;
  return (
    <>
      <div class="body">
        {judgement && <Names of={judgement.checklist} />}
        {problem && <Problem of={problem} onRetry={() => sheet.lookAgain()} />}
        {judgement ? (
          <Judged of={judgement} looking={state.looking} />
        ) : (
          <p class="soft" role="status">
            <Words of={phrase('common.checking')} />
          </p>
        )}
        <Anyway state={state} />
      </div>
      {opens && (asking ? <SecondQuestion state={state} /> : <RunBar state={state} />)}
    </>
  );
}

function Unjudged({ of, state }: { of: ProblemView; state: ChecklistState }) {
  const { judgement, looking } = state;
  const signedOut = of.remedy !== undefined;
  const names = of.about ?? (signedOut ? undefined : judgement?.checklist);
  return (
    <div class="body">
      {names && <Names of={names} />}
      <CutOff of={of} looking={looking} />
      <Anyway state={state} />
    </div>
  );
}

function Judged({ of: { checklist, changes, stopped }, looking }: { of: NonNullable<ChecklistState['judgement']>; looking: boolean }) {
  const { standing, checks, target } = checklist;
  return (
    <>
      {stopped && <Stopped why={stopped} target={target} />}
      <Changes of={changes} toSee={standing === 'open' && !stopped} />
      {standing === 'refused' && checks.map((check) => <Refusal key={check.id} of={check} target={target} />)}
      {standing === 'fix' && <FixFirst checks={checks} looking={looking} />}
      {standing === 'open' && !stopped && <OpenChecklist of={checklist} />}
    </>
  );
}
