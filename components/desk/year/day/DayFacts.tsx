import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { DayPanelView } from '../../../../lib/messages/views/views.ts';
import { Figures } from '../../../accounting/sheet/progress/Figures.tsx';
import { Words } from '../../../base/language.tsx';
import { StatusLink } from '../../StatusLink.tsx';

/** What was read of a day: its entries with the literal messages, what we see in them, what comes next, its figures. */
export function DayFacts({ of: { day, findings, advice, figures } }: { of: DayPanelView }) {
  return (
    <>
      <ul class="entries-of-day">
        {day.postings.map(({ kind, status, family, message }, index) => (
          <li key={index}>
            <span class="entry">
              <Words of={phrase(`posting.${kind}`)} />
              <StatusLink of={{ status, family }} />
            </span>
            {message ? (
              <blockquote class="evidence" dir="auto">
                {message}
              </blockquote>
            ) : null}
          </li>
        ))}
      </ul>
      {findings.length > 0 ? (
        <section>
          <h3>
            <Words of={phrase('panel.found')} />
          </h3>
          <ul>
            {findings.map(({ id, what, confidence }) => (
              <li key={id}>
                <Words of={what} />
                {confidence === 'sure' ? null : (
                  <p class="soft">
                    <Words of={phrase(`panel.confidence.${confidence}`)} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>
          <Words of={phrase(`panel.next.${advice.kind}`)} />
        </h3>
        <p>
          <Words of={advice.why} />
        </p>
        {advice.steps.length > 0 ? (
          <ol class="steps">
            {advice.steps.map(({ what }, index) => (
              <li key={index}>
                <Words of={what} />
              </li>
            ))}
          </ol>
        ) : null}
      </section>
      {figures ? <Figures of={figures} compared="accounting" /> : null}
    </>
  );
}
