import { useEffect, useState } from 'preact/hooks';
import { clockNow } from '../../../../lib/clock.ts';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import { ask } from '../../../../lib/messages/client.ts';
import type { Answer, MessageName } from '../../../../lib/messages/protocol.ts';
import type { HistoryFilterView, HistoryTable } from '../../../../lib/messages/views/desk/historyViews.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { ownProblem } from '../../../base/ownProblem.ts';
import { saveCsv } from '../../../base/computer/saveCsv.ts';
import { Columns } from './Columns.tsx';
import { Paper } from './Paper.tsx';
import { useColumns } from './useColumns.ts';

interface TakeAlongProps {
  readonly account: string;
  readonly accountName: string;
  readonly filter: HistoryFilterView;
}

/** What is shown, as a file for a spreadsheet or on paper for the accountant, in the columns that the merchant chose. */
export function TakeAlong({ account, accountName, filter }: TakeAlongProps) {
  const { say } = useLanguage();
  const [columns, choose] = useColumns();
  const [told, setTold] = useState<Phrase | null>(null);
  const [paper, setPaper] = useState<HistoryTable | null>(null);

  /** Tells that it is prepared, and what became of it. @returns null where there is nothing to take along */
  async function prepared<T extends Answer<MessageName>>(asked: Promise<T>): Promise<Extract<T, { ok: true }>['value'] | null> {
    setTold(phrase('history.saving'));
    const answer = await asked;
    setTold(answer.ok ? null : ownProblem(answer.problem).reason);
    return answer.ok ? answer.value : null;
  }

  const table = { account, filter, columns: [...(columns ?? [])] };
  async function save() {
    const file = await prepared(ask('historyCsv', table));
    if (!file) return;
    saveCsv(`sales-totals-guard-${localDayOf(clockNow())}.csv`, file.csv);
    setTold(phrase('history.saved', { count: file.count }));
  }
  async function onPaper() {
    setPaper(await prepared(ask('historyPaper', { ...table, zone: Temporal.Now.timeZoneId() })));
  }

  useEffect(() => {
    const printed = () => setPaper(null);
    addEventListener('afterprint', printed);
    return () => removeEventListener('afterprint', printed);
  }, []);
  useEffect(() => {
    if (paper) print();
  }, [paper]);

  const nothing = columns?.length === 0;
  return (
    <div class="take-along">
      <output class="soft">{nothing ? say(phrase('history.columns.none')) : told ? <Words of={told} /> : null}</output>
      <Columns chosen={columns ?? []} known={columns !== null} onChoose={choose} />
      <button type="button" class="button" disabled={!columns?.length} onClick={() => void onPaper()}>
        {say(phrase('history.print'))}
      </button>
      <button type="button" class="button" disabled={!columns?.length} onClick={() => void save()}>
        {say(phrase('history.save'))}
      </button>
      {paper ? <Paper of={paper} account={accountName} /> : null}
    </div>
  );
}
