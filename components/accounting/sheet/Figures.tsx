import type { FiguresView } from '../../../lib/messages/views.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';

interface FiguresProps {
  readonly of: FiguresView;
  readonly title: Phrase;
  /** What stands over the two columns. */
  readonly heads: readonly [Phrase, Phrase];
}

/** Two sets of figures side by side; where they differ, by how much is spelled out. */
export function Figures({ of: { rows, currency }, title, heads }: FiguresProps) {
  const { money } = useLanguage();
  const written = (minor: number | null) => (minor === null ? '–' : money(minor, currency));
  const differs = rows.some(({ left, right }) => left !== right);
  return (
    <table class="figures-table">
      <caption>
        <Words of={title} />
      </caption>
      <thead>
        <tr>
          <td />
          {heads.map((head, index) => (
            <th key={index} scope="col">
              <Words of={head} />
            </th>
          ))}
          {differs && (
            <th scope="col">
              <Words of={phrase('figures.difference')} />
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, left, right }) => (
          <tr key={kind} class={left === right ? '' : 'differs'}>
            <th scope="row">
              <Words of={phrase(`total.${kind}`)} />
            </th>
            <td>{written(left)}</td>
            <td>{written(right)}</td>
            {differs && <td>{left === right ? '' : left === null || right === null ? '?' : money(right - left, currency, true)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
