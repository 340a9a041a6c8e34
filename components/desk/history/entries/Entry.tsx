import { useState } from 'preact/hooks';
import type { Family } from '../../../../lib/domain/day/statuses.ts';
import type { Outcome } from '../../../../lib/domain/repair/history.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { ActionIcon } from '../../../base/ActionIcon.tsx';
import { State } from '../../../base/StateMark.tsx';
import { Words, useLanguage } from '../../../base/language.tsx';
import { storeNamed } from '../../../overview/storeNamed.ts';
import { EntryDetails } from './EntryDetails.tsx';
import type { EntryProps } from './entryProps.ts';

/** The shape of each outcome, of those that the states of a day have (look.md). */
const SHAPES: Readonly<Record<Outcome, Family>> = {
  'in-order': 'done',
  'needs-you': 'failed',
  'not-done': 'inactive',
  running: 'queued',
  stopped: 'blocked',
  left: 'inactive',
  'by-hand': 'inactive',
  seen: 'waiting',
};

/** One line of the history, which opens. */
export function Entry({ account, entry, ofOneDay }: EntryProps) {
  const { say, time, date } = useLanguage();
  const [open, setOpen] = useState(false);
  const { at, what, action, target, storeName, outcome, words } = entry;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="time figures">{time(at)}</span>
        <span class="what">
          {action ? <ActionIcon action={action} /> : null}
          {say(what)}
        </span>
        {ofOneDay ? null : (
          <span class="day">
            {date(target.date)}
            <span class="soft">{storeNamed(say, { id: target.storeId, name: storeName })}</span>
          </span>
        )}
        <State family={SHAPES[outcome]}>{say(phrase(`history.outcome.${outcome}`))}</State>
        <span class="words soft">
          <Words of={words} />
        </span>
      </summary>
      {open ? <EntryDetails account={account} entry={entry} ofOneDay={ofOneDay} /> : null}
    </details>
  );
}
