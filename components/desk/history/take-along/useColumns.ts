import { useEffect, useState } from 'preact/hooks';
import { HISTORY_COLUMNS, type HistoryColumn, USUAL_COLUMNS } from '../../../../lib/domain/repair/historyColumns.ts';
import { ask } from '../../../../lib/messages/client.ts';

/** The columns that the merchant chose, null until they are known, and the way to choose others; a choice is kept. */
export function useColumns(): readonly [
  columns: readonly HistoryColumn[] | null,
  choose: (column: HistoryColumn, wanted: boolean) => void,
] {
  const [columns, setColumns] = useState<readonly HistoryColumn[] | null>(null);

  useEffect(() => {
    const read = async () => {
      const answer = await ask('getSettings', {});
      setColumns(answer.ok ? answer.value.columns : USUAL_COLUMNS);
    };
    void read();
  }, []);

  function choose(column: HistoryColumn, wanted: boolean) {
    if (!columns) return;
    const chosen = HISTORY_COLUMNS.filter((one) => (one === column ? wanted : columns.includes(one)));
    setColumns(chosen);
    void ask('setSettings', { columns: chosen });
  }

  return [columns, choose];
}
