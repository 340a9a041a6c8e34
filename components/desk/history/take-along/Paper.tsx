import { clockNow } from '../../../../lib/clock.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { HistoryTable } from '../../../../lib/messages/views/desk/historyViews.ts';
import { localDayOf } from '../../../base/computer/localDay.ts';
import { useLanguage } from '../../../base/language.tsx';

/** The history on paper: seen only by the printer, which sees nothing else of the page. */
export function Paper({ of: { headings, rows }, account }: { of: HistoryTable; account: string }) {
  const { say } = useLanguage();
  return (
    <section class="paper">
      <h1>{say(phrase('history.paper.title', { account }))}</h1>
      <p>{say(phrase('history.paper.of', { date: { date: localDayOf(clockNow()), whole: true }, count: rows.length }))}</p>
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
