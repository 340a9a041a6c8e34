import { sameWords } from '../../../domain/repair/keptDay.ts';
import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { secondsBetween } from '../../../domain/values/businessDate.ts';
import { QUEUE_SECONDS } from '../../../domain/repair/builds.ts';
import { phrase } from '../../../i18n/phrase.ts';
import { ServiceError } from '../../../service/errors.ts';
import type { Site } from '../../context/site.ts';
import { type JournalDeps, advance } from '../../journal/advance.ts';
import { snapshotOf } from '../../journal/snapshot.ts';
import { lose } from './endings.ts';

/** How long after a click a day is read again while it stays as it was; a Post takes its time (L1, S3). */
const QUIET_SECONDS = { refresh: 180, regenerate: 180, post: 600 } as const;

/**
 * One look at a day whose icon was clicked, on a site that answers no click: only what the day says tells what came of
 * it. A click of which it is not known whether it was made is never called absent.
 */
export async function readBack(deps: JournalDeps, row: JournalRow, site: Site): Promise<void> {
  const day = await site.service.day(row.target);
  const age = secondsBetween(row.acceptedAt ?? row.sentAt ?? row.preparedAt, site.clock.now());
  const lost = phrase(row.acceptedAt ? 'operation.lost' : 'click.lost');
  if (!day.known) {
    if (age <= QUEUE_SECONDS) throw new ServiceError('not-understood');
    return lose(deps, row, site, lost);
  }
  const changed = row.before.postings.length > 0 && !sameWords(row.before, snapshotOf(day.value));
  if (row.state === 'accepted') {
    if (changed || age > QUIET_SECONDS[row.action]) await advance(deps, row.id, 'settling');
  } else if (changed) {
    // The day is another one than before. Whether our click did it is still not known, and not claimed: what is told is the day.
    await advance(deps, row.id, 'settling');
  } else if (age > QUEUE_SECONDS) {
    await lose(deps, row, site, lost);
  }
}
