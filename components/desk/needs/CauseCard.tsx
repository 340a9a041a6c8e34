import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CauseView } from '../../../lib/messages/views/desk/causeViews.ts';
import type { BacklogAt } from '../../overview/backlog/useBacklog.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { SiteLink } from '../../base/SiteLink.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { markOf } from '../../../lib/domain/status/mark.ts';
import { fixOf } from '../../overview/fix.ts';
import { stepOf } from '../../overview/stepText.ts';
import { storeNamed } from '../../overview/storeNamed.ts';

interface CauseCardProps {
  /** The site of it. */
  readonly origin: string;
  readonly cause: CauseView;
  /** True where it is the first thing to do. */
  readonly main: boolean;
  readonly backlog: Pick<BacklogAt, 'begin' | 'taken'>;
  /** Opens a day to be settled by hand. */
  readonly onSettle: (day: DayTarget) => void;
}

/** One cause: what is the matter, the next step, and each day that waits for it. */
export function CauseCard({ origin, cause, main, backlog, onSettle }: CauseCardProps) {
  const { say } = useLanguage();
  const { id, headline, next, days } = cause;
  const mark = markOf({ family: cause.family, attention: true });
  const first = days[0]!;
  const fix = fixOf(origin, cause);
  const look = main ? 'button filled' : 'button';
  const stores = Map.groupBy(days, ({ storeId }) => storeId);
  return (
    <section class="cause" id={`card-${id}`} tabIndex={-1} aria-labelledby={`cause-${id}`}>
      <header>
        <h3 id={`cause-${id}`}>
          <StateMark family={mark} />
          <span class={`headline ${mark}`}>
            <Words of={headline} />
          </span>
        </h3>
        <p class="soft figures">
          {say(phrase('needs.waiting', { count: days.length }))} {fix ? null : say(stepOf(next, say))}
        </p>
        {isSeries(cause) || mayBeFixed(cause) ? <p class="soft">{say(phrase('backlog.how'))}</p> : null}
      </header>
      <div class="begin">
        {isSeries(cause) ? (
          <button type="button" class={look} onClick={() => void backlog.begin(id, null)}>
            {say(phrase('backlog.start'))}
          </button>
        ) : (
          <SiteLink
            href={first.href}
            apart
            class={look}
            label={fix?.label ?? phrase('needs.begin', { date: { date: first.date } })}
            onOpen={fix?.begin}
          />
        )}
        {mayBeFixed(cause) ? (
          <button type="button" class="button" onClick={() => void backlog.begin(id, null)}>
            {say(phrase('backlog.start-fixed'))}
          </button>
        ) : null}
      </div>
      {backlog.taken?.cause === id ? <Taken of={backlog.taken} begin={backlog.begin} /> : null}
      {[...stores].map(([storeId, ofStore]) => (
        <div key={storeId} class="of-store">
          <h4>
            <bdi>{storeNamed(say, { id: storeId, name: ofStore[0]!.storeName })}</bdi>
          </h4>
          <ul>
            {ofStore.map(({ date, href }) => (
              <li key={date}>
                <SiteLink href={href} apart label={phrase('needs.day', { date: { date } })} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ByHand days={days} onSettle={onSettle} />
    </section>
  );
}

/** True for days that are gone through one after the other, each with its own checklist. */
const isSeries = ({ days, next }: CauseView): boolean => days.length > 1 && next.does?.kind === 'checklist';

/** True where what comes first is perhaps done already, which nobody sees: then each checklist asks. */
const mayBeFixed = ({ days, next }: CauseView): boolean => days.length > 1 && next.after !== undefined;

/** The days one by one, each to be settled by hand: what is done elsewhere is done to one day, with its own reason. */
function ByHand({ days, onSettle }: { days: CauseView['days']; onSettle: (day: DayTarget) => void }) {
  const { say } = useLanguage();
  const many = new Set(days.map(({ storeId }) => storeId)).size > 1;
  return (
    <details class="by-hand">
      <summary>{say(phrase('settle.title'))}</summary>
      <ul>
        {days.map(({ storeId, storeName, date }) => (
          <li key={`${storeId} ${date}`}>
            <button type="button" class="button" onClick={() => onSettle({ storeId, date })}>
              {say(phrase('settle.button', { date: { date } }))}
              {many ? <bdi class="soft"> {storeNamed(say, { id: storeId, name: storeName })}</bdi> : null}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Others are in progress: one at a time. */
function Taken({ of: { cause, view }, begin }: { of: NonNullable<BacklogAt['taken']>; begin: BacklogAt['begin'] }) {
  const { say } = useLanguage();
  return (
    <div class="taken" role="alert">
      <p>{say(phrase('backlog.taken', { at: view.at, of: view.of, what: say(view.headline) }))}</p>
      <button type="button" class="button" onClick={() => void begin(cause, view.id)}>
        {say(phrase('backlog.instead'))}
      </button>
    </div>
  );
}
