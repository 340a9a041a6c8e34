import { phrase } from '../../../lib/i18n/phrase.ts';
import { State } from '../../base/StateMark.tsx';
import { useLanguage } from '../../base/language.tsx';
import { DayLine } from './DayLine.tsx';
import { PageLink } from '../PageLink.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';
import { StoreLine, type StoreLineProps } from '../../overview/StoreLine.tsx';
import { Problem } from '../Problem.tsx';

interface Props extends StoreLineProps {
  readonly again: () => void;
}

/** One store: how many days need the merchant, or that none does, always with the time of the reading. */
export function StoreSection({ store, canAct, checking, again }: Props) {
  const { say } = useLanguage();
  const more = store.count - store.attention.length;
  return (
    <section class="store">
      <h3>
        <bdi>{storeNamed(say, store)}</bdi>
      </h3>
      <StoreLine store={store} canAct={canAct} checking={checking} />
      {store.problem ? <Problem problem={store.problem} main={false} again={again} /> : null}
      {store.unloaded > 0 ? (
        <PageLink href={store.reportHref} class="notice">
          <State family="blocked">{say(phrase('unloaded.days', { count: store.unloaded }))}</State>
        </PageLink>
      ) : null}
      {store.attention.length > 0 ? (
        <ul class="days">
          {store.attention.map((line) => (
            <DayLine key={line.day.date} {...line} />
          ))}
        </ul>
      ) : null}
      {more > 0 ? <PageLink href={store.reportHref}>{say(phrase('popup.more', { count: more }))}</PageLink> : null}
    </section>
  );
}
