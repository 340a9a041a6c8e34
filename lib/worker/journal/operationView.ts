import type { JournalRow, Snapshot } from '../../cache/rows/journalRow.ts';
import { type KeptState, sameWords, stateOfKept } from '../../domain/repair/keptDay.ts';
import { familyOf, healsByItself } from '../../domain/day/statuses.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { OperationHint, OperationView } from '../../messages/views/views.ts';
import { figuresOf } from './figures.ts';
import { actionStep, postsByItself, waitFor } from './nextSteps.ts';
import { type Since, isLate, postingsSince, settlementOf, softwareSince, stateSince, worry } from './settlement.ts';
import { isActive } from './states.ts';

type PostingView = OperationView['before'][number];

function postingsOf(snapshot: Snapshot): PostingView[] {
  return snapshot.postings.map((posting) => ({
    kind: posting.kind,
    status: posting.status,
    family: familyOf(posting),
    message: posting.message,
  }));
}

/** The state of a settled day, as far as the outcome's words go. */
function endOf(row: JournalRow): { state: KeptState; unchanged: boolean } {
  const after = row.after!;
  return { state: stateOfKept(row, after.postings), unchanged: sameWords(row.before, after) };
}

/** Where the operation stands or how it ended, in one sentence. */
function outcomeOf(row: JournalRow): Phrase {
  const date = { date: row.target.date };
  if (row.by) return clickOutcome(row) ?? settledOutcome(row);
  switch (row.state) {
    case 'planned':
      return phrase('pair.planned');
    case 'dropped':
      return row.problem ?? phrase('pair.dropped.otherwise');
    case 'prepared':
    case 'sent':
      return phrase('operation.sent');
    case 'unknown':
      return phrase('operation.unknown');
    case 'accepted':
      return phrase(`operation.running.${row.action}`, { date });
    case 'settling':
      return phrase('operation.settling', { date });
    case 'absent':
      return phrase('operation.absent', { date });
    case 'refused':
      return row.problem ?? phrase('operation.refused');
    case 'failed':
      return row.problem ?? phrase('operation.failed', { date });
    case 'settled':
      return settledOutcome(row);
  }
}

/** The same where the site's icon was clicked; null: the day was read back, and is another than before. */
function clickOutcome(row: JournalRow): Phrase | null {
  const date = { date: row.target.date };
  switch (row.state) {
    case 'prepared':
    case 'sent':
      return phrase(row.by === 'hand' ? 'click.awaited' : 'click.sent');
    case 'unknown':
    case 'accepted':
    case 'settling':
      return phrase(`click.${row.state}`, { date });
    case 'settled':
      if (!endOf(row).unchanged) return null;
      return row.acceptedAt ? phrase('click.unchanged', { date }) : phrase('click.lost');
    case 'absent':
      return row.problem ?? phrase('click.not-clicked.stopped');
    default:
      return row.problem ?? phrase('click.lost');
  }
}

function settledOutcome(row: JournalRow): Phrase {
  const date = { date: row.target.date };
  const { state, unchanged } = endOf(row);
  switch (state) {
    case 'failed':
      // Only Post asks the books: what another action left as it was, nobody has refused again.
      if (row.action !== 'post') return phrase(unchanged ? 'operation.settled.unchanged' : 'operation.settled.blocked', { date });
      return phrase('operation.settled.failed', { date });
    case 'blocked':
      return phrase('operation.settled.blocked', { date });
    case 'unknown':
      return phrase('operation.settled.unknown', { date });
    case 'queued':
      return row.action === 'post' ? phrase('operation.settled.still-queued', { date }) : phrase('operation.settled.ready', { date });
    case 'waiting':
      // What waits for unpaid sales or card fees was not sent.
      return row.action === 'post' && !row.after!.postings.some(healsByItself)
        ? phrase('operation.settled.handed-over', { date })
        : phrase('operation.settled.waiting', { date });
    case 'done':
    case 'as-told':
      if (unchanged && row.action !== 'post') return phrase('operation.settled.unchanged', { date });
      // That this is all of the day is not known, and not said (law 2).
      if (state === 'as-told') return phrase('operation.settled.as-told', { date });
      return phrase(row.action === 'post' ? 'operation.settled.posted' : 'operation.settled.up-to-date', { date });
    case 'partly':
      return phrase('operation.settled.partly', { date });
    case 'inactive':
      return phrase('operation.settled.inactive', { date });
  }
}

/** What is seen is in the books; only the day's own page tells of the rest. */
const LOOK_FOR_REST: OperationHint = { kind: 'words', label: phrase('advice.look.unseen') };

/** What to do or to wait for once the books have answered, or are about to. */
function nextOfPost(row: JournalRow, state: KeptState, since: Since | null): OperationHint[] {
  if (state === 'as-told') return [LOOK_FOR_REST, worry(row)];
  if (state === 'done' && since && row.software === 'quickbooks-desktop') return [];
  if (state === 'done' || (state === 'waiting' && !postingsSince(row, since).some(healsByItself))) {
    const software = softwareSince(row, since);
    return [waitFor(software), worry({ software })];
  }
  return [{ kind: 'words', label: phrase(state === 'failed' ? 'next.fix-then-again' : 'next.look-at-day') }];
}

/** What to do or to wait for now. */
function nextOf(row: JournalRow, since: Since | null): OperationHint[] {
  if (row.state === 'failed' || row.state === 'unknown') return [{ kind: 'words', label: phrase('next.look-at-day') }];
  if (row.state !== 'settled') return [];
  if (row.by && !since && endOf(row).unchanged)
    return [
      row.action === 'post' ? { kind: 'wait', label: phrase('click.post-waits') } : { kind: 'words', label: phrase('next.look-at-day') },
    ];
  const state = stateSince(row, since);
  if (isLate(row, since)) return [{ kind: 'words', label: phrase('next.late', { date: { date: row.target.date } }) }];
  // The books have answered since, no matter who asked them: then it is told what is to be told after a Post.
  if (row.action === 'post' || (since && endOf(row).state === 'queued' && state !== 'queued')) return nextOfPost(row, state, since);
  if (state === 'queued') {
    const post = actionStep('post', phrase('action.post.button', { date: { date: row.target.date } }));
    return row.queueMinutes !== null && row.settledAt ? [post, postsByItself(row.settledAt, row.queueMinutes)] : [post];
  }
  if (state === 'as-told') return [LOOK_FOR_REST];
  if (state === 'done') return [];
  return [{ kind: 'words', label: state === 'unknown' || state === 'partly' ? phrase('next.look-at-day') : phrase('next.fix-then-again') }];
}

/**
 * A journal row as the page and the popup show it.
 * @param since the day as it was read after the operation had ended; null: it was not read since
 */
export function operationView(row: JournalRow, since: Since | null = null): OperationView {
  return {
    id: row.id,
    action: row.action,
    target: row.target,
    storeName: row.storeName,
    ...(row.by ? { by: row.by } : {}),
    state: row.state,
    active: isActive(row.state),
    step: row.step,
    of: row.of,
    preparedAt: row.preparedAt,
    acceptedAt: row.acceptedAt,
    finishedAt: row.settledAt,
    before: postingsOf(row.before),
    after: row.after ? postingsOf(row.after) : null,
    figures: row.after && figuresOf(row.after.currency, row.before.totals, row.after.totals),
    changed: row.after !== null && !sameWords(row.before, row.after),
    outcome: outcomeOf(row),
    message: messageOf(row),
    next: nextOf(row, since),
    settlement: settlementOf(row, since),
  };
}

/** The service's or the ledger's own words, where something went wrong. */
function messageOf(row: JournalRow): string | null {
  if (row.state === 'failed') return row.message;
  if (row.state !== 'settled') return null;
  return row.after?.postings.find(({ message }) => message)?.message ?? null;
}
