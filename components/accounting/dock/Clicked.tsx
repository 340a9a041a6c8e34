import { phrase } from '../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../lib/messages/views.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

/** True where a click of ours left the day as it was: the site may want a real hand. */
const didNothing = ({ by, state, changed }: OperationView): boolean => by === 'worker' && state === 'settled' && !changed;

/** What became of a click on the site's own icon, beside the page that shows it; the whole of it is one button away. */
export function Clicked({ of: operation }: { of: OperationView }) {
  const { sheet, guard } = useModel();
  return (
    <div class="notice">
      <p role="status">
        <Words of={operation.outcome} />
      </p>
      {guard && didNothing(operation) && (
        <>
          <p class="soft">
            <Words of={phrase('click.real-hand')} />
          </p>
          <button type="button" class="button" onClick={trusted(() => void guard.letThrough(operation.action, { given: null, confirmed: [] }))}>
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
