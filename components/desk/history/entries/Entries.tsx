import type { BusinessDate } from '../../../../lib/domain/values/businessDate.ts';
import type { HistoryEntry } from '../../../../lib/messages/views/desk/historyViews.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { useLanguage } from '../../../base/language.tsx';
import { Entry } from './Entry.tsx';

/** The entries under the days on which they were made, in their order. */
function byDay(entries: readonly HistoryEntry[]): { date: BusinessDate; entries: HistoryEntry[] }[] {
  const days: { date: BusinessDate; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const date = localDayOf(entry.at);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

interface EntriesProps {
  readonly account: string;
  readonly entries: readonly HistoryEntry[];
  /** True where they are all of one day: then it goes without saying. */
  readonly ofOneDay: boolean;
}

/** What was done, the latest first; each opens what is known of it. */
export function Entries({ account, entries, ofOneDay }: EntriesProps) {
  const { date: write } = useLanguage();
  return (
    <div class={`entries ${ofOneDay ? 'of-day' : ''}`}>
      {byDay(entries).map(({ date, entries: some }) => (
        <section key={date} aria-labelledby={`on-${date}`}>
          <h3 id={`on-${date}`}>{write(date)}</h3>
          <ol>
            {some.map((entry) => (
              <li key={entry.id}>
                <Entry account={account} entry={entry} ofOneDay={ofOneDay} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
