import { phrase } from '../../../../lib/i18n/phrase.ts';
import { State } from '../../../base/StateMark.tsx';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { type AccountingModel, useModel } from '../../model/model.ts';
import { Dock } from '../frame/Dock.tsx';
import { LitIcon } from './LitIcon.tsx';
import { UnknownIcons } from './UnknownIcons.tsx';
import type { PageGuard } from '../../icons/pageGuard.ts';

/** True where what the guard has to say can't wait until the panel is pressed. */
export const isUrgent = (guard: PageGuard | null): boolean => guard !== null && ['pressed', 'perhaps'].includes(guard.state.value.step);

/** True while a press is let through, or a click of ours is under way: then nothing else is offered. */
export const isWaiting = ({ guard, sheet }: AccountingModel): boolean => {
  const shown = sheet.state.value;
  return ['recording', 'waiting'].includes(guard?.state.value.step ?? '') || (shown.step === 'checklist' && shown.aside);
};

/** The panel while the site's icon is clicked, by the merchant or for them: that alone, so that nobody presses a control of ours instead. */
export function Waiting() {
  const { guard } = useModel();
  const state = guard?.state.value;
  const waits = state?.step === 'waiting' ? state : null;
  const words = (
    <State family="waiting">
      <Words
        of={
          waits
            ? phrase('guard.waiting', { icon: { text: `action.${waits.action}.icon` } })
            : phrase(state?.step === 'recording' ? 'common.checking' : 'click.sent')
        }
      />
    </State>
  );
  if (!guard || !waits) return <Dock line={words}>{null}</Dock>;
  return (
    <>
      <LitIcon action={waits.action} find={guard.find} />
      <Dock line={words} urgent>
        {!waits.recorded && (
          <p class="soft">
            <Words of={phrase('guard.waiting.unrecorded')} />
          </p>
        )}
        <p>
          <button type="button" class="button" onClick={trusted(() => guard.cancel())}>
            <Words of={phrase('guard.cancel')} />
          </button>
        </p>
      </Dock>
    </>
  );
}

/** What the guard of the site's icons does, or what became of a press that it let through. */
export function GuardLine() {
  const { guard, showing } = useModel();
  if (!guard) return null;
  const state = guard.state.value;
  switch (state.step) {
    case 'off':
      return (
        <p class="soft">
          <Words of={phrase('guard.off')} />
        </p>
      );
    case 'recording':
    case 'waiting':
    case 'pointing':
      return null;
    case 'unseen':
    case 'guarding':
      return (
        <>
          {state.step === 'guarding' && guard.late && (
            <p class="soft">
              <Words of={phrase('guard.late')} /> <Reload />
            </p>
          )}
          {showing && <UnknownIcons showing={showing} known={guard.known.value} />}
        </>
      );
    default:
      return (
        <div class="notice" role="alert">
          <State family="unknown">
            <Words of={phrase(`guard.${state.step}`, { icon: { text: `action.${state.action}.icon` } })} />
          </State>
          <Reload />
        </div>
      );
  }
}

function Reload() {
  return (
    <button type="button" class="button text" onClick={trusted(() => location.reload())}>
      <Words of={phrase('page.reload')} />
    </button>
  );
}
