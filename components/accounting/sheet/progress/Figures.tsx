import type { FiguresView } from '../../../../lib/messages/views/views.ts';
import { type Compared, difference } from '../../../../lib/i18n/difference.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../../base/language.tsx';

/** What stands over the two columns. */
const HEADS = {
  accounting: [phrase('figures.pos'), phrase('figures.accounting')],
  after: [phrase('timeline.before'), phrase('timeline.after')],
} as const;

/** Two sets of figures side by side; where they differ, by how much is spelled out. */
export function Figures({ of: { rows, currency }, compared }: { of: FiguresView; compared: Compared }) {
  const { money } = useLanguage();
  const written = (minor: number | null) => (minor === null ? '–' : money(minor, currency));
  const spelled = ({ left, right }: FiguresView['rows'][number]) =>
    left === null || right === null ? phrase('figures.not-known') : difference(left, right, currency, compared);
  return (
    <table class="figures-table">
      <caption>
        <Words of={phrase('figures.title')} />
      </caption>
      <thead>
        <tr>
          <td />
          {HEADS[compared].map((head, index) => (
            <th key={index} scope="col">
              <Words of={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind} class={row.left === row.right ? '' : 'differs'}>
            <th scope="row">
              <Words of={phrase(`total.${row.kind}`)} />
            </th>
            <td>{written(row.left)}</td>
            <td>
              {written(row.right)}
              {row.left !== row.right && (
                <strong>
                  <Words of={spelled(row)} />
                </strong>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
