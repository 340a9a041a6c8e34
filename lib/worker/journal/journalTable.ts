import type { JournalRow, Snapshot } from '../../cache/rows/journalRow.ts';
import { csv } from './csv.ts';
import { isReason } from '../../domain/day/action.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Translator } from '../../i18n/translate.ts';
import { type RecordOwnerDeps, recordOwnersSeen } from '../account/recordOwner.ts';
import type { JournalDeps } from './advance.ts';
import { operationView } from './operationView.ts';

export type JournalTableDeps = Pick<JournalDeps, 'cache'> & Pick<RecordOwnerDeps, 'cache' | 'verified' | 'recentSites'>;

const COLUMNS = ['at', 'store', 'date', 'action', 'reason', 'note', 'unclear', 'before', 'after', 'outcome', 'message'] as const;

/** A reason that another version of ours had stays the word that it was. */
const reasonIn = (reason: string, { say }: Translator): string => (isReason(reason) ? say(phrase(`reason.${reason}`)) : reason);

const statuses = ({ postings }: Snapshot, { say }: Translator): string =>
  postings.map(({ kind, status }) => `${say(phrase(`posting.${kind}`))}: ${status || 'NONE'}`).join('; ');

function lineOf(row: JournalRow, words: Translator): string[] {
  const { outcome, message } = operationView(row);
  return [
    row.preparedAt,
    row.storeName,
    row.target.date,
    words.say(phrase(`action.${row.action}.name`)),
    row.given ? reasonIn(row.given.reason, words) : '',
    row.given?.note ?? '',
    (row.unclear ?? []).map((reason) => words.say(reason)).join(' '),
    statuses(row.before, words),
    row.after ? statuses(row.after, words) : '',
    words.say(outcome),
    message ?? '',
  ];
}

/**
 * The record of what was done, of the accounts that were seen to be signed in since the browser started, as a table for
 * a spreadsheet. Nobody else's is in it.
 * @returns the file's text, and how many actions are in it
 * @throws CacheError where our own record can't be read
 */
export async function journalTable(deps: JournalTableDeps, words: Translator): Promise<{ readonly csv: string; readonly count: number }> {
  const keepers = await recordOwnersSeen(deps);
  const rows = (await Promise.all(keepers.map((account) => deps.cache.journal.ofAccount(account)))).flat();
  const headings = COLUMNS.map((column) => words.say(phrase(`record.${column}`)));
  return { csv: csv([headings, ...rows.map((row) => lineOf(row, words))]), count: rows.length };
}
