import type { EventRow } from '../../cache/rows/eventRow.ts';
import { mayAnswer, outcomeOf, outcomeOfEvent } from '../../cache/rows/found.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { HistoryRow } from '../../cache/tables/history.ts';
import { isReason } from '../../domain/day/action.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { HistoryEntry, StoryLine } from '../../messages/views/historyViews.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { operationView } from '../journal/operationView.ts';

/** A reason that another version of ours had stays the word that it was. */
export const reasonOf = (reason: string): Phrase =>
  isReason(reason) ? phrase(`reason.${reason}`) : phrase('phrase.former', { words: reason });

/** With what an operation was confirmed by one press. */
function pairOf({ andPost, follows, given }: JournalRow): Phrase | null {
  if (andPost !== undefined) return phrase('pair.with-post');
  if (follows === undefined) return null;
  return phrase('pair.with-first', {
    action: { text: given?.reason === 'after-refresh' ? 'action.refresh.name' : 'action.regenerate.name' },
  });
}

function entryOfOperation(row: JournalRow): Omit<HistoryEntry, 'href'> {
  const { id, action, target, storeName, before, after, figures, finishedAt, outcome: words, message } = operationView(row);
  return {
    id,
    kind: 'operation',
    at: row.preparedAt,
    target,
    storeName,
    what: phrase(`action.${action}.verb`),
    action,
    outcome: outcomeOf(row),
    who: row.who ?? null,
    by: row.by ?? null,
    reason: row.given && reasonOf(row.given.reason),
    note: row.given?.note ?? null,
    pair: pairOf(row),
    confirmed: row.confirmed ?? [],
    against: row.unclear ?? [],
    words,
    message,
    before,
    after,
    figures,
    finishedAt,
    helped: row.helped ?? null,
    mayAnswer: mayAnswer(row),
  };
}

/** What of an entry only operations have. */
const NO_OPERATION = {
  by: null,
  reason: null,
  note: null,
  pair: null,
  confirmed: [],
  message: null,
  before: null,
  after: null,
  figures: null,
  finishedAt: null,
  helped: null,
  mayAnswer: false,
};

function entryOfEvent(event: EventRow): Omit<HistoryEntry, 'href'> {
  const { id, kind, at, target, storeName } = event;
  const outcome = outcomeOfEvent(event);
  if (event.kind === 'settled') {
    const { reason, who = null, note = null } = event;
    const what = reason ? phrase('history.settled') : phrase('history.taken-back');
    const words = phrase(reason ? 'story.words.settled' : 'story.words.taken-back');
    const why = reason ? phrase(`settled.${reason}`) : null;
    return { ...NO_OPERATION, id, kind, at, target, storeName, what, action: null, outcome, who, reason: why, note, against: [], words };
  }
  const { action } = event;
  return {
    ...NO_OPERATION,
    id,
    kind,
    at,
    target,
    storeName,
    what: phrase(`action.${action}.verb`),
    action,
    outcome,
    who: event.kind === 'judged' ? (event.who ?? null) : null,
    against: event.kind === 'judged' ? event.reasons : [],
    words: phrase(`story.words.${event.kind === 'seen' ? 'seen' : event.standing}`),
  };
}

const viewOf = ({ kind, row }: HistoryRow): Omit<HistoryEntry, 'href'> =>
  kind === 'operation' ? entryOfOperation(row) : entryOfEvent(row);

/** An entry of the history as it is shown. @param origin of the site that it is about */
export function entryView(deps: LinkDeps, origin: string, row: HistoryRow): HistoryEntry {
  const view = viewOf(row);
  return { ...view, href: deps.pageHref(origin, 'day', view.target) };
}

/** The same as one line of its day's story. */
export function storyLine(row: HistoryRow): StoryLine {
  const { at, what, words } = viewOf(row);
  return { at, what, words };
}
