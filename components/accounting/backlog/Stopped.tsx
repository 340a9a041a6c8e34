import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';

/** Says that the day at hand is no longer the one that was begun; nothing can be run on it from here. */
export function Stopped({ why, target }: { why: Phrase; target: DayTarget }) {
  const { backlog, sheet } = useModel();
  return (
    <section class="alone">
      <p class="outcome" role="status">
        <Words of={why} />
      </p>
      <button type="button" class="button filled" onClick={trusted(() => void backlog.go(true))}>
        <Words of={phrase('backlog.skip')} />
      </button>
      <button type="button" class="button" onClick={trusted(() => sheet.showDay(target))}>
        <Words of={phrase('panel.open', { date: { date: target.date } })} />
      </button>
    </section>
  );
}
