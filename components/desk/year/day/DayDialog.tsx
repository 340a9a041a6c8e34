import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { ask, onNotice } from '../../../../lib/messages/client.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import type { YearDay } from '../../../../lib/messages/views/desk/yearViews.ts';
import { Problem } from '../../../base/Problem.tsx';
import { SiteLink } from '../../../base/SiteLink.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';
import { ownProblem } from '../../../base/ownProblem.ts';
import { AsOf } from '../../../overview/AsOf.tsx';
import { CalendarMark } from '../../../overview/CalendarMark.tsx';
import { storeNamed } from '../../../overview/storeNamed.ts';
import { ClosedDate } from './ClosedDate.tsx';
import { DayFacts } from './DayFacts.tsx';
import { Settle } from './Settle.tsx';
import { StoryOfDay } from './StoryOfDay.tsx';

interface DayDialogProps {
  readonly account: string;
  readonly target: DayTarget;
  /** True where it is opened to be settled by hand. */
  readonly toSettle?: boolean;
  readonly onClose: () => void;
}

/** A day's details, as they are stored here, beside the calendar. Escape and the button in its corner lead back to it. */
export function DayDialog({ account, target, toSettle = false, onClose }: DayDialogProps) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const { day, problem, again } = useDay(account, target);

  // The browser's own modal dialog keeps the focus inside, and gives it back.
  useLayoutEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} class="ui day-dialog" aria-labelledby="day-dialog-title" onClose={onClose}>
      <div class="head">
        <h2 id="day-dialog-title" tabIndex={-1} autofocus>
          {say(phrase('panel.title', { date: { date: target.date, whole: true } }))}
        </h2>
        <button type="button" class="button bare" aria-label={say(phrase('sheet.close'))} onClick={() => dialog.current?.close()}>
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      <div class="body">
        {problem ? <Problem of={ownProblem(problem)} onRetry={again} /> : null}
        {day ? (
          <Details account={account} day={day} toSettle={toSettle} />
        ) : problem ? null : (
          <p class="soft">{say(phrase('common.checking'))}</p>
        )}
      </div>
    </dialog>
  );
}

function Details({ account, day, toSettle }: { account: string; day: YearDay; toSettle: boolean }) {
  const { target, storeName, look, href, panel, asOf } = day;
  const { say } = useLanguage();
  return (
    <>
      <p class="soft">
        <bdi>{storeNamed(say, { id: target.storeId, name: storeName })}</bdi> {asOf ? <AsOf at={asOf} /> : null}
      </p>
      <p class={`state ${look.look}`}>
        <CalendarMark look={look.look} />
        <span class="words">
          <Words of={look.words} />
        </span>
      </p>
      {panel ? <DayFacts of={panel} /> : null}
      <p class="soft">
        <Words of={phrase(look.look === 'unread' ? 'year.details.unread' : 'year.details.read')} />
      </p>
      <p>
        <SiteLink href={href} label={phrase('history.day.open')} class="button" apart />
      </p>
      <Settle account={account} day={day} open={toSettle} />
      <ClosedDate account={account} day={day} />
      <StoryOfDay account={account} target={target} />
    </>
  );
}

interface DayRead {
  readonly day: YearDay | null;
  readonly problem: ProblemView | null;
  readonly again: () => void;
}

/** A day as it is stored, and again whenever something of it may have changed. */
function useDay(account: string, target: DayTarget): DayRead {
  const [day, setDay] = useState<YearDay | null>(null);
  const [problem, setProblem] = useState<ProblemView | null>(null);

  async function read(ended?: AbortSignal) {
    const answer = await ask('yearDay', { account, target });
    if (ended?.aborted) return;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setDay(answer.value);
  }

  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (notice === 'days' || notice === 'operations') void read(ended.signal);
    }, ended.signal);
    void read(ended.signal);
    return () => ended.abort();
  }, [account, target.storeId, target.date]);

  return { day, problem, again: () => void read() };
}
