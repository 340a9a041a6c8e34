import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Action } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { ActionIcon } from '../../base/ActionIcon.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { placeCard } from '../../guide/overlay/geometry.ts';
import { ReadAgain } from '../controls/ReadAgain.tsx';
import { usePlainSight } from '../controls/usePlainSight.ts';
import type { Showing, ShowingState } from '../model/showing.ts';

/** Beside what was pointed at, which stays lit: which icon is it? Nothing is kept before it is answered, in plain sight. */
export function Question({ of: showing, state }: { of: Showing; state: Extract<ShowingState, { step: 'asking' }> }) {
  const { say } = useLanguage();
  const { actions, element, label } = state.pointed;
  const chosen = useSignal<Action | null>(actions.length === 1 ? actions[0]! : null);
  const dialog = useRef<HTMLDialogElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current!;
    own.showModal();
    const { offsetWidth: width, offsetHeight: height, style } = own;
    const { left, top } = placeCard(
      element.getBoundingClientRect(),
      { width, height },
      { width: document.documentElement.clientWidth, height: innerHeight },
    );
    Object.assign(style, { left: `${left}px`, top: `${top}px` });
    // Closed, not only removed: the browser gives the focus back.
    return () => own.close();
  }, []);
  const onClose = () => {
    if (showing.state.peek().step === 'asking') showing.stop();
  };
  const { plainness, clearNow, readAgain } = usePlainSight(button);
  const lacks = plainness === 'covered' ? phrase('show.covered') : (state.problem ?? (chosen.value ? null : phrase('show.choose')));
  const ready = chosen.value !== null && !state.busy && plainness === 'clear';
  return (
    <dialog ref={dialog} class="which" aria-labelledby="which" onClose={onClose}>
      <h2 id="which" tabIndex={-1} autofocus>
        <Words of={phrase('show.which')} />
      </h2>
      {label && (
        <p class="soft">
          <Words of={phrase('show.label', { words: label })} />
        </p>
      )}
      <div class="choices" role="radiogroup" aria-labelledby="which">
        {actions.map((action) => (
          <label key={action}>
            <input type="radio" name="which" checked={chosen.value === action} onChange={trusted(() => void (chosen.value = action))} />
            <ActionIcon action={action} />
            <Words of={phrase(`action.${action}.name`)} />
          </label>
        ))}
      </div>
      <p class="soft">
        <Words of={phrase('show.effect', { site: location.host })} />
      </p>
      {plainness === 'uncovered' ? (
        <ReadAgain words={phrase('show.uncovered')} onRead={readAgain} />
      ) : (
        <p id="which-lacks" class="lacks" role="status">
          {lacks && <Words of={lacks} />}
        </p>
      )}
      <div class="run">
        <button type="button" class="button" onClick={trusted(() => dialog.current?.close())}>
          {say(phrase('show.cancel'))}
        </button>
        <button
          ref={button}
          type="button"
          class="button filled"
          aria-disabled={!ready}
          aria-describedby="which-lacks"
          onClick={trusted(() => {
            if (ready && clearNow()) void showing.keep(chosen.value!);
          })}
        >
          {say(phrase('show.keep'))}
        </button>
      </div>
    </dialog>
  );
}
