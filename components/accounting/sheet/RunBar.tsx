import { useRef } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ActionIcon } from '../../base/ActionIcon.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import type { Sheet } from '../sheetModel.ts';
import { isReason } from './Checklist.tsx';
import { usePlainSight } from './usePlainSight.ts';

/** What is still missing, in a few words; null: nothing. */
function missing(state: Extract<Sheet, { step: 'checklist' }>, confirmed: readonly string[]): Phrase | null {
  const { checklist, changes, clearance } = state.judgement!;
  if (changes.length > 0) return phrase('sheet.changed-first');
  const blocks = checklist.checks.filter((check) => check.kind === 'block' && !isReason(check)).length;
  if (blocks > 0) return phrase('sheet.to-fix', { count: blocks });
  const open = checklist.checks.filter(({ kind, id }) => (kind === 'ask' || kind === 'warn') && !confirmed.includes(id)).length;
  if (open > 0) return phrase('sheet.to-confirm', { count: open });
  if (checklist.checks.some((check) => isReason(check) && check.kind === 'block')) return phrase('sheet.choose-why');
  return clearance || !state.problem ? null : phrase('page.not-checked');
}

/** The foot of the checklist: what comes next, what is still missing, and Run. */
export function RunBar({ state }: { state: Extract<Sheet, { step: 'checklist' }> }) {
  const { sheet } = useModel();
  const { checklist, clearance } = state.judgement!;
  const button = useRef<HTMLButtonElement>(null);
  const { plainness, clearNow } = usePlainSight(button);
  const lacks = missing(state, sheet.confirmed.value) ?? (plainness === 'covered' ? phrase('sheet.covered') : null);
  // What was chosen a moment ago is still being judged: Run may be pressed, and waits for the judgement.
  const standing = phrase(clearance ? 'sheet.all-clear' : 'common.checking');
  return (
    <div class="foot">
      <p class="soft">
        <Words of={checklist.next} />
      </p>
      <div class="run">
        <span id="lacks" class={lacks ? 'lacks' : 'soft'} role="status">
          <Words of={lacks ?? standing} />
        </span>
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
          <Words of={phrase(`action.${state.action}.button`, { date: { date: state.target.date } })} />
        </button>
      </div>
    </div>
  );
}
