import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../lib/messages/checklistViews.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { type Group, groupsOf } from './groups.ts';
import { SaidBefore } from './SaidBefore.tsx';
import { WayOn } from './WayOn.tsx';

/** What only the merchant can say: a box for each statement, or for several about one thing, with the way to where it is looked up. */
export function Statements({ of: checks }: { of: readonly CheckView[] }) {
  if (checks.length === 0) return null;
  return (
    <section class="lines">
      <h3>
        <Words of={phrase('sheet.please-confirm')} />
      </h3>
      <ul>
        {groupsOf(checks).map((group) => (
          <li key={group.checks[0]!.id} class="statement">
            <Box of={group} />
            {group.label === null ? <WayOn of={group.checks[0]!} filled={false} /> : <Parts of={group.checks} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one tick says in whole. */
function Parts({ of: checks }: { of: readonly CheckView[] }) {
  return (
    <ul class="parts">
      {checks.map((check) => (
        <li key={check.id}>
          <Words of={check.reason} />
          <WayOn of={check} filled={false} />
        </li>
      ))}
    </ul>
  );
}

/** Why it is asked at all: each reason once. */
function CannotCheck({ of: checks }: { of: readonly CheckView[] }) {
  const whys = new Map(checks.flatMap(({ why }) => (why ? [[JSON.stringify(why), why]] : [])));
  return (
    <>
      {[...whys].map(([key, why]) => (
        <span key={key} class="soft">
          {' '}
          <Words of={why} />
        </span>
      ))}
    </>
  );
}

function Box({ of: { label, checks } }: { of: Group }) {
  const { sheet } = useModel();
  const ids = checks.map(({ id }) => id);
  return (
    <label>
      <input
        type="checkbox"
        checked={ids.every((id) => sheet.confirmed.value.includes(id))}
        onChange={trusted((event) => sheet.confirm(ids, (event.currentTarget as HTMLInputElement).checked))}
      />
      <span>
        <Words of={label ? phrase(label) : checks[0]!.reason} />
        <CannotCheck of={checks} />
        <SaidBefore of={checks} />
      </span>
    </label>
  );
}
