import { difference } from '../../../../lib/i18n/difference.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { HistoryEntry } from '../../../../lib/messages/views/desk/historyViews.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { StatusLink } from '../../StatusLink.tsx';

type Row = NonNullable<HistoryEntry['figures']>['rows'][number];

/** The day before and after: its statuses, and those of its figures that changed. */
export function BeforeAfter({ entry: { before, after, figures } }: { entry: HistoryEntry }) {
  if (!before || before.length + (after?.length ?? 0) === 0) return null;
  const changed = (figures?.rows ?? []).filter(({ left, right }) => left !== right);
  const kinds = [...new Set([...before, ...(after ?? [])].map(({ kind }) => kind))];
  return (
    <div class="wide">
      <table class="before-after">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Words of={phrase('timeline.before')} />
            </th>
            <th scope="col">
              <Words of={phrase('timeline.after')} />
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <Words of={phrase(`posting.${kind}`)} />
              </th>
              {[before, after].map((side, index) => {
                const posting = side?.find((one) => one.kind === kind);
                return <td key={index}>{posting ? <StatusLink of={posting} /> : '–'}</td>;
              })}
              <td />
            </tr>
          ))}
          {changed.map((row) => (
            <Figure key={row.kind} row={row} currency={figures!.currency} />
          ))}
        </tbody>
      </table>
      {figures && figures.rows.length > changed.length ? (
        <p class="soft">
          <Words of={phrase('history.figures.same', { count: figures.rows.length - changed.length })} />
        </p>
      ) : null}
    </div>
  );
}

function Figure({ row: { kind, left, right }, currency }: { row: Row; currency: string }) {
  const { money } = useLanguage();
  const written = (minor: number | null) => (minor === null ? '–' : money(minor, currency));
  const spelled = left === null || right === null ? phrase('figures.not-known') : difference(left, right, currency, 'after');
  return (
    <tr>
      <th scope="row">
        <Words of={phrase(`total.${kind}`)} />
      </th>
      <td class="figures">{written(left)}</td>
      <td class="figures">{written(right)}</td>
      <td class="differs">
        <Words of={spelled} />
      </td>
    </tr>
  );
}
