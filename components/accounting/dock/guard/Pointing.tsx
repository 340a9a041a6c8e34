import { useLayoutEffect, useRef } from 'preact/hooks';
import { ACTIONS } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import type { Showing } from '../../model/showing.ts';

/** What stands in the panel while the merchant points at an icon: what to do, what was wrong with the latest, and the way out. */
export function Pointing({ showing }: { showing: Showing }) {
  const known = useModel().guard!.known.value;
  const state = showing.state.value;
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  const icons = ACTIONS.filter((action) => !known.includes(action)).map((action) => ({ text: `action.${action}.icon` }) as const);
  return (
    <>
      <p ref={words} tabIndex={-1}>
        <Words of={phrase('show.pointing', { icons: { list: icons } })} />
      </p>
      <p class="soft">
        <Words of={phrase('show.keys')} />
      </p>
      <p class="lacks" role="status">
        {state.step === 'pointing' && state.refused && <Words of={state.refused} />}
      </p>
      <p>
        <button type="button" class="button" onClick={trusted(() => showing.stop())}>
          <Words of={phrase('show.cancel')} />
        </button>
      </p>
    </>
  );
}
