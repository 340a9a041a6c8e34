import { useEffect, useState } from 'preact/hooks';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { ask } from '../../../../lib/messages/client.ts';
import type { HistoryEntry } from '../../../../lib/messages/views/desk/historyViews.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { Words, useLanguage } from '../../../base/language.tsx';

/** How many lines of the story stand here; the history has the others. */
const LINES = 5;

/** The latest of what was done to a day, and the way to all of it. */
export function StoryOfDay({ account, target }: { account: string; target: DayTarget }) {
  const { say } = useLanguage();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);

  useEffect(() => {
    const late = new AbortController();
    const read = async () => {
      const answer = await ask('historyOfDay', { account, target });
      if (answer.ok && !late.signal.aborted) setEntries(answer.value.entries);
    };
    void read();
    return () => late.abort();
  }, [account, target.storeId, target.date]);

  if (entries.length === 0) return null;
  const whole = new URLSearchParams({ account, store: target.storeId, date: target.date });
  return (
    <section>
      <h3>{say(phrase('story.title'))}</h3>
      <ul>
        {entries.slice(0, LINES).map(({ id, at, what, words }) => (
          <li key={id}>
            {say(phrase('story.line', { date: { date: localDayOf(at) }, time: { time: at }, action: what }))}{' '}
            <span class="soft">
              <Words of={words} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`#history?${whole}`}>{say(phrase('story.all'))}</a>
      </p>
    </section>
  );
}
