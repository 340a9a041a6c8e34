import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../lib/messages/checklistViews.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { WayOn } from './WayOn.tsx';

/** What only the merchant can say: a box for each statement, with the way to where it is looked up. */
export function Statements({ of: checks }: { of: readonly CheckView[] }) {
  if (checks.length === 0) return null;
  return (
    <section class="lines">
      <h3>
        <Words of={phrase('sheet.please-confirm')} />
      </h3>
      <ul>
        {checks.map((check) => (
          <li key={check.id} class="statement">
            <Statement of={check} />
            <WayOn of={check} filled={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statement({ of: { id, reason } }: { of: CheckView }) {
  const { sheet } = useModel();
  return (
    <label>
      <input
        type="checkbox"
        checked={sheet.confirmed.value.includes(id)}
        onChange={trusted((event) => sheet.confirm(id, (event.currentTarget as HTMLInputElement).checked))}
      />
      <span>
        <Words of={reason} />
      </span>
    </label>
  );
}
