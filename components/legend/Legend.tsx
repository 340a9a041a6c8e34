import type { Action } from '../../lib/domain/day/action.ts';
import type { Family } from '../../lib/domain/day/statuses.ts';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';
import { ActionIcon } from '../base/ActionIcon.tsx';
import { State } from '../base/StateMark.tsx';
import { Words, useLanguage } from '../base/language.tsx';

export interface LegendEntry {
  readonly status: string;
  readonly family: Family;
  readonly eligible: readonly Action[];
  /** What the rows of the report call it. */
  readonly name: Phrase;
  readonly meaning: Phrase;
  readonly next: Phrase;
  readonly whyNot: Phrase | null;
  readonly sure: string | null;
}

/** Every word that Sales Totals may show for a day: what it means, what becomes of it, and which actions are for it. */
export function Legend({ rows }: { rows: readonly LegendEntry[] }) {
  const { say } = useLanguage();
  document.title = say(phrase('panel.legend'));
  return (
    <main class="ui legend">
      <h1>
        <Words of={phrase('panel.legend')} />
      </h1>
      <p>
        <Words of={phrase('legend.about')} />
      </p>
      <dl>
        {rows.map(({ status, family, eligible, name, meaning, next, whyNot, sure }) => (
          <div key={status} class="entry">
            <dt lang="en">
              <State family={family}>{status}</State>
            </dt>
            <dd>
              <p>
                <strong>
                  <Words of={name} />
                </strong>
              </p>
              <p>
                <Words of={meaning} /> <Words of={next} />
              </p>
              {eligible.length > 0 && (
                <p class="actions">
                  {eligible.map((action) => (
                    <span key={action} class="state">
                      <ActionIcon action={action} />
                      <Words of={phrase(`action.${action}.verb`)} />
                    </span>
                  ))}
                </p>
              )}
              {whyNot && (
                <p class="soft">
                  <Words of={whyNot} />
                </p>
              )}
              {sure !== 'A' && (
                <p class="soft">
                  <Words of={phrase(sure === null ? 'legend.unknown' : 'legend.inferred')} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
