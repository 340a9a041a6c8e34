import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { secondsBetween } from '../../../domain/values/businessDate.ts';
import { isFinished } from '../../../domain/repair/operation.ts';
import { keepDetail } from '../../context/keepDetail.ts';
import type { Site } from '../../context/site.ts';
import { accept, advance } from '../../journal/advance.ts';
import { snapshotOf } from '../../journal/snapshot.ts';
import { answerAbout, isStill } from './answers.ts';
import { absent, lose } from './endings.ts';
import { KEY_RETENTION_SECONDS } from './keyRetention.ts';
import type { LateArrivalsDeps } from './lateArrivals.ts';
import { readBack } from './readBack.ts';
import { type SettleDeps, settle } from './settle.ts';

export type StepsDeps = LateArrivalsDeps & SettleDeps;

/**
 * A request that the service has not seen a minute after it was sent is not on its way from here any more: it was given
 * up after 25 s, and a dead worker's connections are closed by the browser.
 */
export const ABSENT_AFTER_SECONDS = 60;

/** What a step came to: `later` where only a later try can tell more. */
type Step = 'later' | void;

/** One step nearer to the end of an operation, if there is one: by reading alone, never by sending again (law 3). @throws ServiceError */
export async function step(deps: StepsDeps, row: JournalRow, site: Site): Promise<Step> {
  switch (row.state) {
    case 'prepared':
      return absent(deps, row, site);
    case 'sent':
      await advance(deps, row.id, 'unknown');
      return;
    case 'unknown':
      return row.by ? readBack(deps, row, site) : findOut(deps, row, site);
    case 'accepted':
      return row.by ? readBack(deps, row, site) : watch(deps, row, site);
    case 'settling':
      return settle(deps, row, site);
  }
}

async function findOut(deps: StepsDeps, row: JournalRow, site: Site): Promise<Step> {
  // The service's clock is heard again: the computer's may have been set since, and would make a second an hour.
  if (!(await isStill(deps, row, site))) return 'later';
  // Measured before the question is put: what its answer proves, it proves of that moment.
  const age = secondsBetween(row.sentAt ?? row.preparedAt, site.clock.now());
  const operation = await site.service.operationByKey(row.id);
  if (operation) {
    await accept(deps, row.id, operation);
    return;
  }
  if (age <= ABSENT_AFTER_SECONDS) return;
  // The question was put in the name of the user who is signed in: it counts only if that is still the same account.
  if (!(await isStill(deps, row, site))) return 'later';
  return age > KEY_RETENTION_SECONDS ? lose(deps, row, site) : absent(deps, row, site);
}

async function watch(deps: StepsDeps, row: JournalRow, site: Site): Promise<Step> {
  const operation = await answerAbout(deps, row, site, () => site.service.operation(row.operationId ?? row.id));
  if (operation === null) return lose(deps, row, site);
  const progress = { step: operation.step, of: operation.of, message: operation.message };
  if (!isFinished(operation)) {
    if (operation.step !== row.step || operation.of !== row.of) await advance(deps, row.id, 'accepted', progress);
    return;
  }
  if (operation.state === 'failed') {
    const day = await answerAbout(deps, row, site, () => site.service.day(row.target));
    if (day?.known) await keepDetail(deps, row.account, row.target, day.value);
    await advance(deps, row.id, 'failed', {
      ...progress,
      settledAt: operation.finishedAt ?? site.clock.now(),
      after: day?.known ? snapshotOf(day.value) : null,
    });
    return;
  }
  await advance(deps, row.id, 'settling', { ...progress, ...(operation.dayVersion === null ? {} : { made: operation.dayVersion }) });
}
