import { html } from 'hono/html';
import type { Company, PracticeSession } from '../../../engine/practice.ts';
import { form } from '../form.ts';
import type { Piece } from '../layout.ts';
import { kindName } from './ledgerEntryView.ts';

type Obstacle = Company['obstacles'][number];

function obstacleRow(who: PracticeSession, companyId: string, { id, date, kind, words }: Obstacle): Piece {
  const press = html`<input type="hidden" name="companyId" value="${companyId}" />
    <input type="hidden" name="obstacleId" value="${id}" />
    <button type="submit" aria-label="Put right: ${date} ${kindName(kind)}">Put right</button>`;
  return html`<tr>
    <th scope="row">${date}</th>
    <td>${kindName(kind)}</td>
    <td>${words ?? 'It refuses without a word.'}</td>
    <td>${form(who, '/ledger/put-right', press)}</td>
  </tr>`;
}

/** What stands in the way of single entries, and is put right by hand in the accounting software: nothing, mostly. */
export function obstaclesTable(who: PracticeSession, { id, obstacles }: Company): Piece | '' {
  if (obstacles.length === 0) return '';
  return html`<h2 id="obstacles">In the way</h2>
    <p class="quiet-text">Each line stands for something that is done by hand in the accounting software, such as renaming a vendor or closing a window, or with a setting that this practice does not have.</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th><th scope="col">Entry</th><th scope="col">What it says</th>
            <th scope="col"><span class="unseen">Change</span></th>
          </tr>
        </thead>
        <tbody>${obstacles.map((one) => obstacleRow(who, id, one))}</tbody>
      </table>
    </div>`;
}
