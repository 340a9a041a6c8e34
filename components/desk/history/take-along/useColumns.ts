import { useEffect, useState } from 'preact/hooks';
import { HISTORY_COLUMNS, type HistoryColumn, USUAL_COLUMNS } from '../../../../lib/domain/repair/historyColumns.ts';
import { ask } from '../../../../lib/messages/client.ts';

/** The columns that the merchant chose, and the way to choose others; a choice is kept. */
export function useColumns(): readonly [columns: readonly HistoryColumn[], choose: (column: HistoryColumn, wanted: boolean) => void] {
  const [columns, setColumns] = useState<readonly HistoryColumn[]>(USUAL_COLUMNS);

  useEffect(() => {
    const read = async () => {
      const answer = await ask('getSettings', {});
      if (answer.ok) setColumns(answer.value.columns);
    };
    void read();
  }, []);

  function choose(column: HistoryColumn, wanted: boolean) {
    const chosen = HISTORY_COLUMNS.filter((one) => (one === column ? wanted : columns.includes(one)));
    setColumns(chosen);
    void ask('setSettings', { columns: chosen });
  }

  return [columns, choose];
}
