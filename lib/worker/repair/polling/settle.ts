import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import type { DayDetail } from '../../../domain/day/day.ts';
import { QUEUE_SECONDS } from '../../../domain/repair/builds.ts';
import { familyOf, meaningOf } from '../../../domain/day/statuses.ts';
import { ServiceError } from '../../../service/errors.ts';
import type { IdentityDeps } from '../../account/identity.ts';
import { type KeepDetailDeps, keepDetail } from '../../context/keepDetail.ts';
import type { Ports } from '../../context/ports.ts';
import type { SeenPages } from '../../context/seenPages.ts';
import type { Site } from '../../context/site.ts';
import { type JournalDeps, advance } from '../../journal/advance.ts';
import { snapshotOf } from '../../journal/snapshot.ts';
import { answerAbout } from './answers.ts';
import { pauseMs } from './backoff.ts';
import { lose } from './endings.ts';
import { type AgeDeps, ageOf } from './rowAge.ts';

export type SettleDeps = JournalDeps &
  IdentityDeps &
  KeepDetailDeps &
  AgeDeps &
  Pick<Ports, 'wait' | 'random'> & { readonly seenPages: Pick<SeenPages, 'doubt'> };

/** How often a posted day is read again while the ledger has not answered for all of it. */
const SETTLING_READS = 5;
/** Reads the day until it rests: nothing is called done that was not read back. */
export async function settle(deps: SettleDeps, row: JournalRow, site: Site): Promise<void> {
  for (let reads = 0; ; reads++) {
    const day = await answerAbout(deps, row, site, () => site.service.day(row.target));
    if (day === null) return lose(deps, row, site);
    if (!day.known) {
      if (row.by && ageOf(deps, row) > QUEUE_SECONDS) return lose(deps, row, site);
      throw new ServiceError('not-understood');
    }
    if (rests(row, day.value) || reads >= SETTLING_READS) {
      await keepDetail(deps, row.account, row.target, day.value);
      await advance(deps, row.id, 'settled', { settledAt: site.clock.now(), after: snapshotOf(day.value) });
      if (row.by && day.value.postings.some((posting) => familyOf(posting) === 'failed'))
        await deps.seenPages.doubt(site.origin, row.target);
      return;
    }
    await deps.wait(pauseMs(reads, deps.random()));
  }
}

/** True where the ledger has answered for every entry that was to be posted; other actions rest at once. */
function rests(row: JournalRow, day: DayDetail): boolean {
  return row.action !== 'post' || day.postings.every(({ status }) => meaningOf(status).family !== 'queued');
}
