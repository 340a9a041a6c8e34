import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogAt } from '../../overview/backlog/useBacklog.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { type Matter, causesIn, hasSeries, storesOf } from '../../overview/matters/matters.ts';
import { stepOf } from '../../overview/matters/stepText.ts';
import { storeNamed } from '../../overview/storeNamed.ts';
import { Begin } from './Begin.tsx';
import { ByHand } from './ByHand.tsx';
import { DayLinks } from './DayLinks.tsx';
import { StoreRow } from './StoreRow.tsx';

interface CauseCardProps {
  /** The site of it. */
  readonly origin: string;
  readonly matter: Matter;
  /** True where it is the first thing to do. */
  readonly main: boolean;
  readonly backlog: Pick<BacklogAt, 'begin' | 'taken'>;
  /** Opens a day to be settled by hand. */
  readonly onSettle: (day: DayTarget) => void;
}

/** One thing that days wait for: what is the matter, the next step, once or in each store, and each day that waits for it. */
export function CauseCard({ origin, matter, main, backlog, onSettle }: CauseCardProps) {
  const { say } = useLanguage();
  const { headline, mark, next, days, places } = matter;
  const [place, ...others] = places;
  const id = place.causes[0];
  const count = days.length;
  const stores = storesOf(days);
  const { taken } = backlog;
  const begin = { origin, next, backlog };
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
          {say(stores.length > 1 ? phrase('needs.waiting.stores', { count, stores: stores.length }) : phrase('needs.waiting', { count }))}{' '}
          {next.does?.kind === 'guide' ? null : say(stepOf(next, say))}
        </p>
        {hasSeries(matter) ? <p class="soft">{say(phrase('backlog.how'))}</p> : null}
      </header>
      {others.length > 0 ? null : <Begin {...begin} place={place} main={main} />}
      {taken && causesIn(matter).includes(taken.cause) ? <Taken of={taken} begin={backlog.begin} /> : null}
      {others.length > 0 ? (
        <div class="places">
          {places.map((one) => (
            <StoreRow key={one.days[0]!.storeId} place={one}>
              <Begin {...begin} place={one} main={main && one === place} />
            </StoreRow>
          ))}
        </div>
      ) : (
        stores.map(({ id: storeId, name, days: ofStore }) => (
          <div key={storeId} class="of-store">
            <h4>
              <bdi>{storeNamed(say, { id: storeId, name })}</bdi>
            </h4>
            <DayLinks days={ofStore} />
          </div>
        ))
      )}
      <ByHand days={days} onSettle={onSettle} />
    </section>
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
