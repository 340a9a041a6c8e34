/** What the practice service does with an entry, by its status (domain 2.1, 9.1); a word that is not in the table has it do nothing. */
import { STATUSES } from '../../lib/domain/day/statuses.ts';
import type { PostingRecord } from './world/records.ts';

type Entry = Pick<PostingRecord, 'status'>;

/** True where refresh and regenerate may build it again. */
export const isRebuildable = ({ status }: Entry): boolean => STATUSES.get(status)?.eligible.includes('regenerate') ?? false;

/** True where Post sends it. */
export const isSendable = ({ status }: Entry): boolean => STATUSES.get(status)?.eligible.includes('post') ?? false;

/** True where it keeps the whole day from being sent: held, out of balance, or waiting. */
export const isInTheWay = (entry: Entry): boolean =>
  isRebuildable(entry) && !isSendable(entry) && STATUSES.get(entry.status)!.family !== 'done';

/** True where the ledger refused it, and may be asked again. */
export const wasRefused = (entry: Entry): boolean => isSendable(entry) && STATUSES.get(entry.status)!.family === 'failed';

/** True where it is in the ledger, as it is here or as it was before: what comes next would be an update of it. */
export const isInLedger = ({ status }: Entry): boolean => STATUSES.get(status)?.becomes.some((word) => word.startsWith('UPDATE')) ?? false;
