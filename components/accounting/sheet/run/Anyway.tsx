import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { phrase, type Phrase } from '../../../../lib/i18n/phrase.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { dayKey } from '../../days/storeDays.ts';
import { useModel } from '../../model/model.ts';
import { type PageGuard, isGuarding } from '../../icons/pageGuard.ts';
import type { SheetView } from '../machine/sheetModel.ts';

type ChecklistState = Extract<SheetView, { step: 'checklist' }>;

/** What is not clear of an action, in the words of its checks. */
function unclear({ judgement, unjudged, problem }: ChecklistState, confirmed: readonly string[]): Phrase[] {
  const unknown = unjudged ?? problem;
  if (unknown) return [unknown.reason];
  if (!judgement) return [phrase('page.not-checked')];
  const { checks } = judgement.checklist;
  return checks
    .filter(({ kind, id, byHand }) => !byHand && kind !== 'pass' && kind !== 'note' && !confirmed.includes(id))
    .map(({ reason }) => reason);
}

/**
 * The way of a merchant who must press without us: a second question names what is not clear, and the merchant's next press on
 * the site's icon goes through. Only where that icon was pressed.
 */
export function Anyway({ state }: { state: ChecklistState }) {
  const { guard, operations } = useModel();
  const asked = useSignal(false);
  const { storeId, date } = state.target;
  // What runs on the day already, perhaps from another tab, is never clicked a second time by our leave.
  const runs = operations.byKey.value.get(dayKey(storeId, date))?.active;
  if (!guard?.anyway.value || !state.byIcon || state.busy || runs || !isGuarding(guard)) return null;
  if (!asked.value) {
    return (
      <p>
        <button type="button" class="button text" onClick={trusted(() => void (asked.value = true))}>
          <Words of={phrase('guard.anyway')} />
        </button>
      </p>
    );
  }
  return <Question state={state} guard={guard} onBack={() => void (asked.value = false)} />;
}

/** The second question, brought into sight: it unfolds at the end of what scrolls. */
function Question({ state, guard, onBack }: { state: ChecklistState; guard: PageGuard; onBack: () => void }) {
  const { sheet } = useModel();
  const section = useRef<HTMLElement>(null);
  const open = unclear(state, sheet.confirmed.value);
  useLayoutEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section ref={section} class="alone" role="group" aria-labelledby="anyway">
      <p id="anyway" class="outcome" role="alert">
        <Words
          of={phrase(open.length > 0 ? 'guard.anyway.question' : 'guard.anyway.clear', { icon: { text: `action.${state.action}.icon` } })}
        />
      </p>
      <ul class="soft">
        {open.map((reason, index) => (
          <li key={index}>
            <Words of={reason} />
          </li>
        ))}
      </ul>
      <div class="run">
        <button type="button" class="button" onClick={trusted(onBack)}>
          <Words of={phrase('sheet.back')} />
        </button>
        <button
          type="button"
          class="button"
          onClick={trusted(() => {
            sheet.close();
            void guard.letThrough(state.action, sheet.said());
          })}
        >
          <Words of={phrase('guard.let-through')} />
        </button>
      </div>
    </section>
  );
}
