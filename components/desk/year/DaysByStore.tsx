import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { YearStore } from '../../../lib/messages/views/desk/yearViews.ts';
import { useLanguage } from '../../base/language.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';

interface DaysByStoreProps {
  readonly days: readonly DayTarget[];
  readonly stores: readonly Pick<YearStore, 'id' | 'name'>[];
  readonly onOpen: (target: DayTarget) => void;
}

/** Days under the names of their stores; one that is pressed opens its details. */
export function DaysByStore({ days, stores, onOpen }: DaysByStoreProps) {
  const { say, date: write } = useLanguage();
  const nameOf = (id: string) => storeNamed(say, stores.find((store) => store.id === id) ?? { id, name: null });
  return [...Map.groupBy(days, ({ storeId }) => storeId)].map(([storeId, ofStore]) => (
    <div key={storeId} class="of-store">
      <h4>
        <bdi>{nameOf(storeId)}</bdi>
      </h4>
      <ul>
        {ofStore.map(({ date }) => (
          <li key={date}>
            <button type="button" class="button text" onClick={() => onOpen({ storeId, date })}>
              {write(date)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  ));
}
