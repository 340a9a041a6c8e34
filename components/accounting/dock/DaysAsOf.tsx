import { phrase } from '../../../lib/i18n/phrase.ts';
import { Problem } from '../../base/Problem.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { type StoreDays, troubleOf } from '../days/storeDays.ts';
import { useModel } from '../model/model.ts';

/** Of when the days are, and whether they are being checked; or why they could not be. */
export function DaysAsOf({ store }: { store: StoreDays }) {
  const { days } = useModel();
  const { view, checking } = store;
  const trouble = troubleOf(store);
  const asOf = view?.asOf ? phrase('page.as-of', { time: { time: view.asOf } }) : phrase('page.not-checked');
  return (
    <>
      {trouble && !checking && <Problem of={trouble} onRetry={() => days.refresh()} />}
      <p class="soft as-of" role="status">
        {checking ? (
          <Words of={view?.asOf ? phrase('page.as-of.checking', { time: { time: view.asOf } }) : phrase('common.checking')} />
        ) : (
          <>
            <Words of={asOf} />{' '}
            <button type="button" class="button text" onClick={trusted(() => days.refresh())}>
              <Words of={phrase('common.check-again')} />
            </button>
          </>
        )}
      </p>
    </>
  );
}
