import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import type { SiteSentence } from '../../../learn/watchDay.ts';
import { useModel } from '../../model/model.ts';

/** True where a click of ours left the day as it was: the site may want a real hand. */
const didNothing = ({ by, state, changed }: OperationView): boolean => by === 'worker' && state === 'settled' && !changed;

interface ClickedProps {
  readonly of: OperationView;
  /** What the site says at this moment, in its own words. */
  readonly said: readonly SiteSentence[];
}

const startOf = ({ preparedAt }: OperationView): number => Temporal.Instant.from(preparedAt).epochMilliseconds;

/** What became of a click on the site's own icon, beside the page that shows it; the whole of it is one button away. */
export function Clicked({ of: operation, said }: ClickedProps) {
  const { sheet, guard } = useModel();
  // What stood there before is about something else.
  const news = said.filter(({ sinceMs }) => sinceMs >= startOf(operation));
  return (
    <div class="notice">
      <p role="status">
        <Words of={operation.outcome} />
      </p>
      {news.map(({ words }) => (
        <p key={words} class="soft">
          <Words of={phrase('click.site-says', { words })} />
        </p>
      ))}
      {guard && didNothing(operation) && (
        <>
          <p class="soft">
            <Words of={phrase('click.real-hand')} />
          </p>
          <button
            type="button"
            class="button"
            onClick={trusted(() => void guard.letThrough(operation.action, { given: null, confirmed: [] }))}
          >
            <Words of={phrase('guard.let-through')} />
          </button>
        </>
      )}
      {!operation.active && (
        <p>
          <button type="button" class="button text" onClick={trusted(() => sheet.showOperation(operation.id))}>
            <Words of={phrase('page.show')} />
          </button>
        </p>
      )}
    </div>
  );
}
