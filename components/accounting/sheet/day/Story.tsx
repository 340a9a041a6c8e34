import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import type { Instant } from '../../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { Reply } from '../../../../lib/messages/protocol.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

/** The latest of what was done to this day, and the way to all of it. @param at when the day was read: with each reading it is asked again */
export function Story({ target, at }: { target: DayTarget; at: Instant }) {
  const { ask } = useModel();
  const story = useSignal<Reply<'story'> | null>(null);

  useEffect(() => {
    const late = new AbortController();
    const read = async () => {
      const answer = await ask('story', { target });
      if (answer.ok && !late.signal.aborted) story.value = answer.value;
    };
    void read();
    return () => late.abort();
  }, [at]);

  if (!story.value || story.value.lines.length === 0) return null;
  return (
    <section class="lines">
      <h3>
        <Words of={phrase('story.title')} />
      </h3>
      <ul>
        {story.value.lines.map(({ at, what, words }, index) => (
          <li key={index}>
            <Words of={phrase('story.line', { date: { date: localDayOf(at) }, time: { time: at }, action: what })} />{' '}
            <span class="soft">
              <Words of={words} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button text" onClick={trusted(() => void ask('openPage', { page: 'desk', target }))}>
          <Words of={phrase('story.all')} />
        </button>
      </p>
    </section>
  );
}
