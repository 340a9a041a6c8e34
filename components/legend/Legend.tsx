import { useState } from 'preact/hooks';
import { phrase } from '../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { OwnPage } from '../base/page/OwnPage.tsx';
import { useHashTarget } from '../base/page/useHashTarget.ts';
import { LegendRow } from './LegendRow.tsx';
import type { LegendEntry } from './legendEntry.ts';
import { searchLegend } from './searchLegend.ts';

/**
 * Every status that Sales Totals may show for a day: what it means, what becomes of it, and which actions are for it. The
 * address may name one, as `legend.html#FAILED`: it is lit.
 */
export function Legend({ rows }: { rows: readonly LegendEntry[] }) {
  const { say } = useLanguage();
  const asked = useHashTarget();
  const [search, setSearch] = useState({ query: '', asked });
  // A status that a link leads to is seen, even if something else was searched for before.
  const query = search.asked === asked ? search.query : '';
  const found = searchLegend(rows, query);
  return (
    <OwnPage title="panel.legend" class="legend">
      <main>
        <p>
          <Words of={phrase('legend.about')} />
        </p>
        {asked !== '' && !rows.some(({ status }) => status === asked) ? <NotListed word={asked} /> : null}
        <search class="row">
          <label>
            {say(phrase('legend.search'))}
            <input type="search" value={query} onInput={(event) => setSearch({ query: event.currentTarget.value, asked })} />
          </label>
          <output class="soft figures">{query.trim() === '' ? '' : say(phrase('legend.found', { count: found.length }))}</output>
        </search>
        {found.length > 0 ? <Table rows={found} asked={asked} /> : null}
      </main>
    </OwnPage>
  );
}

/** On a narrow screen its rows are laid out as cards; to a screen reader it is a table there as well. */
function Table({ rows, asked }: { rows: readonly LegendEntry[]; asked: string }) {
  const { say } = useLanguage();
  return (
    <table aria-label={say(phrase('panel.legend'))}>
      <thead>
        <tr>
          {(['status', 'what', 'next', 'actions'] as const).map((column) => (
            <th key={column} scope="col">
              {say(phrase(`legend.column.${column}`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LegendRow key={row.status} row={row} lit={row.status === asked} />
        ))}
      </tbody>
    </table>
  );
}

/** A status to which somebody was led, and of which nobody has told us. */
function NotListed({ word }: { word: string }) {
  return (
    <p class="problem" role="alert">
      <Words of={phrase('legend.not-listed', { word })} /> <Words of={phrase('status.nameless.next')} />
    </p>
  );
}
