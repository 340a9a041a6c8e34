import { useEffect, useState } from 'preact/hooks';
import { isBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import { useLanguage } from '../../base/language.tsx';
import { usePolicy } from '../../base/policy/usePolicy.ts';
import { ownProblem } from '../../base/ownProblem.ts';
import { Problem } from '../../base/Problem.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';
import { hashOf } from '../deskHash.ts';
import { accountName } from '../accountName.ts';
import type { SectionProps } from '../section.ts';
import { Entries } from './entries/Entries.tsx';
import { ANY, type Chosen, Filter } from './Filter.tsx';
import { TakeAlong } from './take-along/TakeAlong.tsx';
import { filterOf } from './chosenFilter.ts';
import './history.css';
import { type HistoryRead, useHistory } from './useHistory.ts';

/** The day that an address asks for, such as `#history?store=1&date=2026-11-03`; null: none. */
function dayAsked(asked: URLSearchParams): DayTarget | null {
  const [storeId, date] = [asked.get('store'), asked.get('date')];
  return storeId && date && isBusinessDate(date) ? { storeId, date } : null;
}

/** What was done, by whom, why and with which outcome; filtered, answered, and taken along. */
export function History({ account, asked }: SectionProps) {
  const { say } = useLanguage();
  const [chosen, choose] = useState<Chosen>(ANY);
  const day = dayAsked(asked);
  const filter = filterOf(chosen);
  const read = useHistory(account.id, filter, day);
  const stores = useStores(account.id);
  const { shown } = read;
  const months = usePolicy()?.retention ?? null;
  return (
    <section class="history" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{day ? say(phrase('history.day.title', { date: { date: day.date } })) : say(phrase('desk.history'))}</h2>
        <output class="soft">{shown?.count ? say(phrase('history.count', { count: shown.count })) : ''}</output>
        {day ? null : <TakeAlong account={account.id} accountName={accountName(account)} filter={filter} />}
      </header>
      {day ? (
        <OneDay of={day} store={shown?.entries[0]?.storeName} all={hashOf('history', asked.get('account'))} />
      ) : (
        <Filter chosen={chosen} stores={stores} onChoose={choose} />
      )}
      <Content account={account.id} read={read} day={day !== null} filtered={Object.keys(filter).length > 0} />
      <p class="soft">{say(months === null ? phrase('history.kept') : phrase('history.kept.months', { months }))}</p>
    </section>
  );
}

/** The stores of which something is told. */
function useStores(account: string): readonly { readonly id: string; readonly name: string }[] {
  const [stores, setStores] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  useEffect(() => {
    const read = async () => {
      const answer = await ask('historyStores', { account });
      if (answer.ok) setStores(answer.value.stores);
    };
    void read();
  }, [account]);
  return stores;
}

function OneDay({ of: { storeId, date }, store, all }: { of: DayTarget; store: string | undefined; all: string }) {
  const { say } = useLanguage();
  return (
    <p class="one-day">
      {store === undefined ? null : (
        <span>
          {say(phrase('history.day.store', { store: storeNamed(say, { id: storeId, name: store }), date: { date, whole: true } }))}
        </span>
      )}
      <a href={all}>{say(phrase('history.day.all'))}</a>
    </p>
  );
}

interface ContentProps {
  readonly account: string;
  readonly read: HistoryRead;
  readonly day: boolean;
  readonly filtered: boolean;
}

function Content({ account, read: { shown, problem, more, again }, day, filtered }: ContentProps) {
  const { say } = useLanguage();
  const none = day ? 'history.day.none' : filtered ? 'history.none.filtered' : 'history.none';
  return (
    <>
      {problem ? <Problem of={ownProblem(problem)} onRetry={again} /> : null}
      {shown?.entries.length === 0 ? <p class="empty">{say(phrase(none))}</p> : null}
      {shown && shown.entries.length > 0 ? <Entries account={account} entries={shown.entries} ofOneDay={day} /> : null}
      {shown?.next ? (
        <p>
          <button type="button" class="button" onClick={more}>
            {say(phrase('history.more'))}
          </button>
        </p>
      ) : null}
    </>
  );
}
