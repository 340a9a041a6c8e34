import { ACTIONS, type Action } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { canPoint } from '../../../../lib/page/icons/shown/pointAt.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import type { Showing } from '../../model/showing.ts';

const iconOf = (action: Action) => ({ text: `action.${action}.icon` }) as const;

/** Which icons are not recognised, with the way to show them to us; and which were shown, with the way to forget that. */
export function UnknownIcons({ showing, known }: { showing: Showing; known: readonly Action[] }) {
  const state = showing.state.value;
  const shown = showing.shown.value.map(({ action }) => action);
  const unknown = ACTIONS.filter((action) => !known.includes(action));
  const never = unknown.filter((action) => !shown.includes(action));
  return (
    <>
      {ACTIONS.filter((action) => shown.includes(action)).map((action) => (
        <p key={action} class="soft">
          <Words of={phrase(unknown.includes(action) ? 'show.lost' : 'show.kept', { icon: iconOf(action) })} />{' '}
          <button type="button" class="button text" onClick={trusted(() => void showing.forget(action))}>
            <Words of={phrase('show.forget')} />
          </button>
        </p>
      ))}
      {never.length > 0 && (
        <p class="soft">
          <Words
            of={never.length === ACTIONS.length ? phrase('guard.unseen') : phrase('show.unknown', { icons: { list: never.map(iconOf) } })}
          />
        </p>
      )}
      {unknown.length > 0 && <Start showing={showing} again={never.length === 0} />}
      {state.step === 'rest' && state.problem && (
        <p class="soft" role="status">
          <Words of={state.problem} />
        </p>
      )}
    </>
  );
}

function Start({ showing, again }: { showing: Showing; again: boolean }) {
  if (!canPoint(document)) {
    return (
      <p class="soft">
        <Words of={phrase('show.open-tab')} />
      </p>
    );
  }
  return (
    <p>
      <button type="button" class="button" onClick={trusted(() => showing.start())}>
        <Words of={phrase(again ? 'show.again' : 'show.start')} />
      </button>
    </p>
  );
}
