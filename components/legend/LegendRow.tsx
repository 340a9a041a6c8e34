import { phrase } from '../../lib/i18n/phrase.ts';
import { ActionIcon } from '../base/ActionIcon.tsx';
import { State } from '../base/StateMark.tsx';
import { Words } from '../base/language.tsx';
import type { LegendEntry } from './legendEntry.ts';

/** One status. @param lit true for the one that the address names */
export function LegendRow({ row, lit }: { row: LegendEntry; lit: boolean }) {
  const { status, family, eligible, name, meaning, next, whyNot, sure } = row;
  return (
    <tr id={status} class={lit ? 'entry lit' : 'entry'} tabIndex={-1} aria-current={lit ? 'true' : undefined}>
      <th scope="row" lang="en">
        <a href={`#${status}`}>
          <State family={family}>{status}</State>
        </a>
      </th>
      <td class="meaning">
        <p>
          <strong>
            <Words of={name} />
          </strong>
        </p>
        <p>
          <Words of={meaning} />
        </p>
        {sure !== 'A' && (
          <p class="soft">
            <Words of={phrase(sure === null ? 'legend.unknown' : 'legend.inferred')} />
          </p>
        )}
      </td>
      <td class="next">
        <p>
          <Words of={next} />
        </p>
        {whyNot && (
          <p class="soft">
            <Words of={whyNot} />
          </p>
        )}
      </td>
      <td class="actions">
        {eligible.length === 0 && <Words of={phrase('legend.no-action')} />}
        {eligible.map((action) => (
          <span key={action} class="state">
            <ActionIcon action={action} />
            <Words of={phrase(`action.${action}.verb`)} />
          </span>
        ))}
      </td>
    </tr>
  );
}
