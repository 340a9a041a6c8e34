import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';
import { WayOn } from '../ways/WayOn.tsx';

/** An action that can't run on this day, whatever is done: a sentence and a way on. */
export function Refusal({ of, target }: { of: CheckView; target: DayTarget }) {
  const { sheet } = useModel();
  return (
    <section class="alone">
      <p class="outcome" role="status">
        <Words of={of.reason} />
      </p>
      <WayOn of={of} look="filled" />
      <p>
        <button type="button" class="button" onClick={trusted(() => sheet.showDay(target))}>
          <Words of={phrase('panel.open', { date: { date: target.date } })} />
        </button>
      </p>
    </section>
  );
}
