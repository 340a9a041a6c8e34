import { phrase } from '../../../lib/i18n/phrase.ts';
import { State } from '../../base/StateMark.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { Dock } from './Dock.tsx';
import type { PageGuard } from '../pageGuard.ts';

/** True where what the guard has to say can't wait until the panel is pressed. */
export const isUrgent = (guard: PageGuard | null): boolean => guard !== null && ['pressed', 'perhaps'].includes(guard.state.value.step);

/** The panel while the merchant's next press goes through: that alone, so that nobody presses a control of ours instead. */
export function Waiting({ guard }: { guard: PageGuard }) {
  const state = guard.state.value;
  if (state.step !== 'waiting') return null;
  const words = (
    <State family="waiting">
      <Words of={phrase('guard.waiting', { icon: { text: `action.${state.action}.icon` } })} />
    </State>
  );
  return (
    <Dock line={words} urgent>
      <p>
        <button type="button" class="button" onClick={trusted(() => guard.cancel())}>
          <Words of={phrase('guard.cancel')} />
        </button>
      </p>
    </Dock>
  );
}

/** What the guard of the site's icons does, or what became of a press that it let through. */
export function GuardLine() {
  const { guard } = useModel();
  if (!guard) return null;
  const state = guard.state.value;
  switch (state.step) {
    case 'unseen':
      return (
        <p class="soft">
          <Words of={phrase('guard.unseen')} />
        </p>
      );
    case 'waiting':
      return null;
    case 'guarding':
      return guard.late ? (
        <p class="soft">
          <Words of={phrase('guard.late')} /> <Reload />
        </p>
      ) : null;
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
