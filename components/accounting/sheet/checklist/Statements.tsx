import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { isAfterAnother } from '../../model/backlogModel.ts';
import { useModel } from '../../model/model.ts';
import { type Group, groupsOf } from '../run/groups.ts';
import { SaidBefore } from './SaidBefore.tsx';
import { WayOn } from '../ways/WayOn.tsx';

/** What only the merchant can say: a box for each statement, or for several about one thing, with the way to where it is looked up. */
export function Statements({ of: checks, target }: { of: readonly CheckView[]; target: DayTarget }) {
  const again = isAfterAnother(useModel().backlog, target);
  if (checks.length === 0) return null;
  const groups = groupsOf(checks, again);
  const whys = reasonsOf(checks);
  // The same reason for all that is asked together is said once, at the top.
  const together = groups.filter(({ label }) => label !== null);
  const shared = together.length > 1 && whys.length === 1 ? whys[0]! : null;
  return (
    <section class="lines">
      <h3>
        <Words of={phrase('sheet.please-confirm')} />
      </h3>
      {shared && (
        <p id="cannot-check" class="soft">
          <Words of={shared} />
        </p>
      )}
      <ul>
        {groups.map((group) => (
          <li key={group.checks[0]!.id} class="statement">
            <Box of={group} told={shared !== null && group.label !== null} />
            {group.label === null ? <WayOn of={group.checks[0]!} look="button" /> : <Parts of={group.checks} />}
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
          <WayOn of={check} look="text" />
        </li>
      ))}
    </ul>
  );
}

/** Why it is asked at all: each reason once. */
const reasonsOf = (checks: readonly CheckView[]): readonly Phrase[] => [
  ...new Map(checks.flatMap(({ why }) => (why ? [[JSON.stringify(why), why] as const] : []))).values(),
];

/** @param told true where the reason stands above all of them */
function Box({ of: { label, checks }, told }: { of: Group; told: boolean }) {
  const { sheet } = useModel();
  const ids = checks.map(({ id }) => id);
  return (
    <label>
      <input
        type="checkbox"
        checked={ids.every((id) => sheet.confirmed.value.includes(id))}
        aria-describedby={told ? 'cannot-check' : undefined}
        onChange={trusted((event) => sheet.confirm(ids, event.currentTarget.checked))}
      />
      <span>
        <Words of={label ? phrase(label) : checks[0]!.reason} />
        {!told &&
          reasonsOf(checks).map((why) => (
            <span key={JSON.stringify(why)} class="soft">
              {' '}
              <Words of={why} />
            </span>
          ))}
        <SaidBefore of={checks} />
      </span>
    </label>
  );
}
