import type { Action } from '../../../../lib/domain/day/action.ts';
import { difference } from '../../../../lib/i18n/difference.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { FiguresView } from '../../../../lib/messages/views/views.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { Figures } from '../progress/Figures.tsx';

type Row = FiguresView['rows'][number];

/** The figures of POS and accounting before an action: what differs is spelled out, what agrees is folded. */
export function Differences({ of, action }: { of: FiguresView; action: Action }) {
  const known = of.rows.filter(({ left, right }) => left !== null && right !== null);
  const differing = known.filter(({ left, right }) => left !== right);
  const rest = of.rows.filter((row) => !differing.includes(row));
  return (
    <section class="differences">
      {differing.length > 0 && <Spelled rows={differing} currency={of.currency} action={action} />}
      {rest.length > 0 && (
        <details>
          <summary>
            <Words
              of={
                rest.every((row) => known.includes(row))
                  ? phrase('sheet.figures-agree', { count: rest.length })
                  : phrase('sheet.figures-unread')
              }
            />
          </summary>
          <Figures of={{ ...of, rows: rest }} compared="accounting" />
        </details>
      )}
    </section>
  );
}

/** What each figure is in accounting and in the POS, and which is more; Refresh turns the one into the other. */
function Spelled({ rows, currency, action }: { rows: readonly Row[]; currency: string; action: Action }) {
  const { money, say } = useLanguage();
  const between = action === 'refresh' ? ' → ' : ' · ';
  return (
    <table aria-label={say(phrase('figures.title'))}>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Words of={phrase('figures.accounting')} />
            {between}
            <Words of={phrase('figures.pos')} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, left: pos, right: accounting }) => (
          <tr key={kind}>
            <th scope="row">
              <Words of={phrase(`total.${kind}`)} />
            </th>
            <td>
              {money(accounting!, currency)}
              {between}
              {money(pos!, currency)}
              <strong>
                <Words of={difference(pos!, accounting!, currency, 'accounting')} />
              </strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
