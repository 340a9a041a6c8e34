import { phrase } from '../../../lib/i18n/phrase.ts';
import { Problem } from '../../base/Problem.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';
import type { SheetView } from '../sheet/machine/sheetModel.ts';
import { viewOfDay } from '../model/backlogModel.ts';

type OfDay = Extract<SheetView, { step: 'checklist' | 'operation' }>;

/** How far the merchant is in the days of one cause, above all that is shown of the day at hand, and the ways out of it. */
export function Place({ state }: { state: OfDay }) {
  const { backlog } = useModel();
  const view = viewOfDay(backlog, state.target);
  const isChecklist = state.step === 'checklist';
  if (!view || (isChecklist && state.backlog === null)) return null;
  const { at, of } = view;
  const maySkip = isChecklist && !state.busy && !state.judgement?.stopped;
  return (
    <div class="place">
      <strong class="figures">
        <Words of={phrase('backlog.position', { at, of })} />
      </strong>
      {maySkip && (
        <button type="button" class="button text" onClick={trusted(() => void backlog.go(true))}>
          <Words of={phrase('backlog.skip')} />
        </button>
      )}
      <button type="button" class="button text" onClick={trusted(() => backlog.leave())}>
        <Words of={phrase('backlog.leave')} />
      </button>
      {isChecklist && view.former && (
        <p class="soft former">
          <Words of={view.former} />
        </p>
      )}
      {backlog.problem.value && <Problem of={backlog.problem.value} />}
    </div>
  );
}

/** It was left for later: where it is found again. */
export function Left() {
  const view = useModel().backlog.view.value;
  return (
    <div class="body">
      <p class="outcome" role="status">
        {view && <Words of={phrase('backlog.left', { at: view.at, of: view.of })} />}
      </p>
    </div>
  );
}
