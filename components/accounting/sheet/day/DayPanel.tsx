import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { DayPanelView, ProblemView } from '../../../../lib/messages/views/views.ts';
import { ActionIcon } from '../../../base/ActionIcon.tsx';
import { Problem } from '../../../base/Problem.tsx';
import { State } from '../../../base/StateMark.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { Postings } from '../../controls/Postings.tsx';
import { DayState } from '../../controls/DayState.tsx';
import { dayKey } from '../../days/storeDays.ts';
import { useModel } from '../../model/model.ts';
import { NextButton } from '../../controls/NextButton.tsx';
import type { SheetView } from '../machine/sheetModel.ts';
import { shownStateOf } from '../../days/dayState.ts';
import { Figures } from '../progress/Figures.tsx';
import { RemedyWay } from '../ways/RemedyWay.tsx';
import { ShowMe } from '../ways/ShowMe.tsx';
import { Story } from './Story.tsx';
import { SupportReport } from './SupportReport.tsx';

/** One day: what is the matter with it and how that was seen, the one right step, and its figures. */
export function DayPanel({ state }: { state: Extract<SheetView, { step: 'day' }> }) {
  const { ask, days } = useModel();
  const { target } = state;
  const view = useSignal<DayPanelView | null>(null);
  const problem = useSignal<ProblemView | null>(null);
  // What the rows say of this day: when that changes, or somebody comes back to the page, the panel is read again.
  const row = days.byKey.value.get(dayKey(target.storeId, target.date));

  async function read(signal?: AbortSignal): Promise<void> {
    const answer = await ask('day', { target });
    if (signal?.aborted) return;
    if (answer.ok) {
      view.value = answer.value;
      days.told(target.storeId, target.date, answer.value.day.next);
    }
    problem.value = answer.ok ? null : answer.problem;
  }
  useEffect(() => {
    const end = new AbortController();
    void read(end.signal);
    return () => end.abort();
  }, [JSON.stringify(row?.postings), state]);

  return (
    <div class="body">
      {problem.value && <Problem of={problem.value} onRetry={() => void read()} />}
      {view.value ? (
        <Panel of={view.value} />
      ) : (
        !problem.value && (
          <p class="soft" role="status">
            <Words of={phrase('common.checking')} />
          </p>
        )
      )}
    </div>
  );
}

function Panel({ of: { target, storeName, day, findings, advice, figures, imbalance, checks, at } }: { of: DayPanelView }) {
  const { ask, operations } = useModel();
  const { time, money } = useLanguage();
  const operation = operations.byKey.value.get(dayKey(target.storeId, target.date));
  const amount = (minor: number) => (figures ? money(minor, figures.currency) : String(minor));
  return (
    <>
      <p class="soft about">
        {storeName !== null && (
          <span>
            <bdi>{storeName}</bdi>
          </span>
        )}
        <span class="figures">{time(at)}</span>
      </p>
      <p>
        <DayState of={shownStateOf(day, operation)} />
      </p>
      {day.postings.length > 0 && <Postings of={day.postings} />}
      {findings.length > 0 && (
        <section class="lines">
          <h3>
            <Words of={phrase('panel.found')} />
          </h3>
          <ul>
            {findings.map(({ id, what, evidence, confidence }) => (
              <li key={id} class="finding">
                <p>
                  <Words of={what} />
                </p>
                {evidence.map((one, index) => (
                  <p key={index} class="soft evidence">
                    <Words of={one} />
                  </p>
                ))}
                {confidence !== 'sure' && (
                  <p class="soft">
                    <Words of={phrase(`panel.confidence.${confidence}`)} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <NextStep of={advice} target={target} />
      {figures && <Figures of={figures} compared="accounting" />}
      {imbalance !== null && imbalance !== 0 && (
        <State family="blocked">
          <Words of={phrase('figures.imbalance', { amount: amount(Math.abs(imbalance)) })} />
        </State>
      )}
      {checks.length > 0 && (
        <ul>
          {checks.map((check) => (
            <li key={check.id}>
              <Words of={phrase(`figures.check.${check.state}`, { id: check.id, amount: amount(check.amount) })} />
            </li>
          ))}
        </ul>
      )}
      <Story target={target} at={at} />
      <div class="more">
        <SupportReport target={target} />
        <button type="button" class="button text" onClick={trusted(() => void ask('openPage', { page: 'legend' }))}>
          <Words of={phrase('panel.legend')} />
        </button>
      </div>
    </>
  );
}

function NextStep({ of, target }: { of: DayPanelView['advice']; target: DayTarget }) {
  const { sheet } = useModel();
  const { kind, why, steps, does, action, guide } = of;
  return (
    <section class="lines">
      <h3>
        <Words of={phrase(`panel.next.${kind}`)} />
      </h3>
      <p>
        <Words of={why} />
      </p>
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map(({ what, remedy }, index) => (
            <li key={index}>
              <Words of={what} />
              {remedy && <RemedyWay of={remedy} />}
            </li>
          ))}
        </ol>
      )}
      {does && does.kind !== 'details' && (
        <p>
          <NextButton next={of} target={target} dated />
        </p>
      )}
      {guide && does?.kind !== 'guide' && <ShowMe guide={guide} />}
      {action && does?.kind !== 'checklist' && (
        <p>
          <button type="button" class="button" onClick={trusted(() => sheet.open(action, target))}>
            <ActionIcon action={action} />
            <Words of={phrase(`action.${action}.button`, { date: { date: target.date } })} />
          </button>
        </p>
      )}
    </section>
  );
}
