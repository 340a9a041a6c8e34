import type { ComponentChildren } from 'preact';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { OUTCOMES } from '../../../lib/domain/repair/history.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';

/** What the merchant chose; empty: any. Dates as the computer counts days. */
export interface Chosen {
  readonly store: string;
  readonly action: string;
  readonly outcome: string;
  readonly from: string;
  readonly to: string;
}
export const ANY: Chosen = { store: '', action: '', outcome: '', from: '', to: '' };

interface FilterProps {
  readonly chosen: Chosen;
  readonly stores: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (chosen: Chosen) => void;
}

/** What of the history is shown: store, action, outcome, and when it was done. */
export function Filter({ chosen, stores, onChoose }: FilterProps) {
  const { say } = useLanguage();
  const change = (one: Partial<Chosen>) => onChoose({ ...chosen, ...one });
  return (
    <form class="filter" aria-label={say(phrase('history.filter'))} onSubmit={(event) => event.preventDefault()}>
      {stores.length > 1 ? (
        <Choice name="store" value={chosen.store} onChoose={(store) => change({ store })}>
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {storeNamed(say, store)}
            </option>
          ))}
        </Choice>
      ) : null}
      <Choice name="action" value={chosen.action} onChoose={(action) => change({ action })}>
        {ACTIONS.map((action) => (
          <option key={action} value={action}>
            {say(phrase(`action.${action}.verb`))}
          </option>
        ))}
      </Choice>
      <Choice name="outcome" value={chosen.outcome} onChoose={(outcome) => change({ outcome })}>
        {OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {say(phrase(`history.outcome.${outcome}`))}
          </option>
        ))}
      </Choice>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span class="soft">{say(phrase(`history.filter.${end}`))}</span>
          <input type="date" value={chosen[end]} onInput={(event) => change({ [end]: event.currentTarget.value })} />
        </label>
      ))}
      {Object.values(chosen).some(Boolean) ? (
        <button type="button" class="button text" onClick={() => onChoose(ANY)}>
          {say(phrase('history.filter.clear'))}
        </button>
      ) : null}
    </form>
  );
}

interface ChoiceProps {
  readonly name: 'store' | 'action' | 'outcome';
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

function Choice({ name, value, onChoose, children }: ChoiceProps) {
  const { say } = useLanguage();
  return (
    <label>
      <span class="soft">{say(phrase(`history.filter.${name}`))}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{say(phrase('history.filter.all'))}</option>
        {children}
      </select>
    </label>
  );
}
