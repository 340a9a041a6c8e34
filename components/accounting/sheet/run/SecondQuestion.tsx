import { useLayoutEffect, useRef } from 'preact/hooks';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import type { SheetView } from '../machine/sheetModel.ts';
import { goOnWords } from './runWords.ts';
import { ReadAgain } from '../../controls/ReadAgain.tsx';
import { usePlainSight } from '../../controls/usePlainSight.ts';

/** What is asked once more, in words that name the consequence; the way back is where the focus lands. */
export function SecondQuestion({ state }: { state: Extract<SheetView, { step: 'checklist' }> }) {
  const { sheet } = useModel();
  const back = useRef<HTMLButtonElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const { plainness, clearNow, readAgain } = usePlainSight(yes);
  useLayoutEffect(() => back.current?.focus(), []);
  function goOn({ detail }: MouseEvent): void {
    // The second half of a double click on Run, where this button may lie by now, answers no question.
    if (detail < 2 && clearNow()) void sheet.goOn();
  }
  return (
    <div class="foot second" role="group" aria-labelledby="second">
      <p id="second" role="alert">
        <strong>
          <Words of={state.judgement!.checklist.secondQuestion!.words} />
        </strong>
      </p>
      {plainness === 'covered' && (
        <p class="lacks" role="status">
          <Words of={phrase('sheet.covered')} />
        </p>
      )}
      {plainness === 'uncovered' && <ReadAgain onRead={readAgain} />}
      <div class="run">
        <button ref={back} type="button" class="button" onClick={trusted(() => sheet.goBack())}>
          <Words of={phrase('sheet.back')} />
        </button>
        <button ref={yes} type="button" class="button filled" aria-disabled={state.busy || plainness !== 'clear'} onClick={trusted(goOn)}>
          <Words of={goOnWords(state, sheet.andPost.value)} />
        </button>
      </div>
    </div>
  );
}
