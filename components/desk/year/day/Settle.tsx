import { useState } from 'preact/hooks';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { SETTLED_REASONS, type SettledReason } from '../../../../lib/domain/day/settledByHand.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { ask } from '../../../../lib/messages/client.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import type { YearDay } from '../../../../lib/messages/views/desk/yearViews.ts';
import { Problem } from '../../../base/Problem.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { ownProblem } from '../../../base/ownProblem.ts';

interface SettleProps {
  readonly account: string;
  readonly day: YearDay;
  /** True where that is what the day was opened for. */
  readonly open: boolean;
}

/** A day that needs the merchant can be settled by hand, with a reason; one that was can be taken back. */
export function Settle({ account, day: { target, settled, seen }, open }: SettleProps) {
  if (settled) return <Settled account={account} target={target} settled={settled} />;
  return seen === null ? null : <ToSettle account={account} target={target} seen={seen} open={open} />;
}

interface SettledProps {
  readonly account: string;
  readonly target: DayTarget;
  readonly settled: NonNullable<YearDay['settled']>;
}

function Settled({ account, target, settled: { reason, note, at } }: SettledProps) {
  const { say } = useLanguage();
  const [problem, setProblem] = useState<ProblemView | null>(null);

  async function takeBack() {
    const answer = await ask('unsettleDay', { account, target });
    setProblem(answer.ok ? null : ownProblem(answer.problem));
  }

  return (
    <section class="settle">
      <p>
        {say(phrase('settle.said', { date: { date: localDayOf(at) } }))}{' '}
        <Words of={phrase('history.reason', { reason: { text: `settled.${reason}` } })} />
      </p>
      {note ? <p class="soft">{say(phrase('history.note', { note }))}</p> : null}
      {problem ? <Problem of={problem} /> : null}
      <p>
        <button type="button" class="button" onClick={() => void takeBack()}>
          {say(phrase('settle.back'))}
        </button>
      </p>
    </section>
  );
}

function ToSettle({ account, target, seen, open }: { account: string; target: DayTarget; seen: string; open: boolean }) {
  const { say } = useLanguage();
  const [reason, setReason] = useState<SettledReason | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const missing = reason === null || (reason === 'other' && note.trim() === '');

  async function settle() {
    if (reason === null || missing) return;
    const answer = await ask('settleDay', { account, target, reason, note, seen });
    setProblem(answer.ok ? null : ownProblem(answer.problem));
  }

  return (
    <details class="settle" open={open}>
      <summary>{say(phrase('settle.title'))}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void settle();
        }}
      >
        <p class="soft">{say(phrase('settle.about'))}</p>
        <fieldset>
          <legend>{say(phrase('settle.why'))}</legend>
          {SETTLED_REASONS.map((one) => (
            <label key={one}>
              <input type="radio" name="settled" checked={reason === one} onChange={() => setReason(one)} />
              {say(phrase(`settled.${one}`))}
            </label>
          ))}
        </fieldset>
        <label class="note">
          <span>{say(phrase(reason === 'other' ? 'settle.note.other' : 'settle.note'))}</span>
          <textarea rows={2} maxLength={500} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        {problem ? <Problem of={problem} /> : null}
        <button type="submit" class="button" aria-disabled={missing}>
          {say(phrase('settle.button', { date: { date: target.date } }))}
        </button>
      </form>
    </details>
  );
}
