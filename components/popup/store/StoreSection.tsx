import { phrase } from '../../../lib/i18n/phrase.ts';
import { State } from '../../base/StateMark.tsx';
import { useLanguage } from '../../base/language.tsx';
import { PageLink } from '../PageLink.tsx';
import { MonthLine } from '../../overview/MonthLine.tsx';
import type { MonthDays } from '../../overview/lastMonths.ts';
import { storeNamed } from '../../overview/storeNamed.ts';
import { StoreLine, type StoreLineProps } from '../../overview/StoreLine.tsx';
import { ProblemBox } from '../ProblemBox.tsx';

interface Props extends StoreLineProps {
  /** The last of its months; none where they are not known here. */
  readonly months: readonly MonthDays[];
  readonly again: () => void;
}

/** One store: how many days need the merchant, or that none does, always with the time of the reading. */
export function StoreSection({ store, months, canAct, checking, again }: Props) {
  const { say } = useLanguage();
  return (
    <section class="store">
      <h3>
        <bdi>{storeNamed(say, store)}</bdi>
      </h3>
      <StoreLine store={store} canAct={canAct} checking={checking} />
      {store.problem ? <ProblemBox problem={store.problem} main={false} again={again} /> : null}
      {store.unloaded > 0 ? (
        <PageLink href={store.reportHref} class="notice">
          <State family="blocked">{say(phrase('unloaded.days', { count: store.unloaded }))}</State>
        </PageLink>
      ) : null}
      {months.map((month) => (
        <MonthLine key={month.first} of={month} />
      ))}
    </section>
  );
}
