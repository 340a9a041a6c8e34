import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { secondsBetween } from '../../../domain/values/businessDate.ts';
import type { DayDetail } from '../../../domain/day/day.ts';
import { isFinished } from '../../../domain/repair/operation.ts';
import { QUEUE_SECONDS } from '../../../domain/repair/press.ts';
import { familyOf, meaningOf } from '../../../domain/day/statuses.ts';
import { phrase } from '../../../i18n/phrase.ts';
import { ServiceError } from '../../../service/errors.ts';
import type { Identity } from '../../account/account.ts';
import { verifyIdentity } from '../../account/identity.ts';
import { recordOwnerOf } from '../../account/recordOwner.ts';
import { type KeepDetailDeps, keepDetail } from '../../context/keepDetail.ts';
import type { Ports } from '../../context/ports.ts';
import type { SeenPages } from '../../context/seenPages.ts';
import type { Site } from '../../context/site.ts';
import { accept, advance } from '../../journal/advance.ts';
import { snapshotOf } from '../../journal/snapshot.ts';
import { pauseMs } from './backoff.ts';
import { KEY_RETENTION_SECONDS } from './keyRetention.ts';
import type { LateArrivalsDeps } from './lateArrivals.ts';
import { readBack } from './readBack.ts';

export type StepsDeps = LateArrivalsDeps & KeepDetailDeps & Pick<Ports, 'wait'> & { readonly seenPages: Pick<SeenPages, 'doubt'> };

/**
 * A request that the service has not seen a minute after it was sent is not on its way from here any more: it was given
 * up after 25 s, and a dead worker's connections are closed by the browser.
 */
export const ABSENT_AFTER_SECONDS = 60;
/** How often a posted day is read again while the ledger has not answered for all of it. */
const SETTLING_READS = 5;
/** The refusals by which a service says that it does not know any more what it knew. */
const FORGOTTEN: readonly (string | undefined)[] = ['unknown-operation', 'unknown-store', 'unknown-day'];

/** What a step came to: `later` where only a later try can tell more. */
type Step = 'later' | void;

/** What is asked about a row of the journal, and what is written down of the answer. */
export interface Steps {
  /** One step nearer to the end, if there is one. @throws ServiceError */
  step(row: JournalRow, site: Site): Promise<Step>;
  /** Who is signed in, and the key of their record of the row's store. @throws ServiceError */
  identityFor(row: JournalRow, site: Site): Promise<Identity>;
  /** Ends what can be ended of a row whose site may not be read any more. */
  cutOff(row: JournalRow): Promise<undefined>;
  /** Seconds since a row was sent; less than none where the clock was set back since. */
  ageOf(row: JournalRow): number;
}

/** The steps of one look: by reading alone, never by sending again (law 3). */
export function createSteps(deps: StepsDeps): Steps {
  async function step(row: JournalRow, site: Site): Promise<Step> {
    switch (row.state) {
      case 'prepared':
        return absent(row, site);
      case 'sent':
        await advance(deps, row.id, 'unknown');
        return;
      case 'unknown':
        return row.by ? readBack(deps, row, site) : findOut(row, site);
      case 'accepted':
        return row.by ? readBack(deps, row, site) : watch(row, site);
      case 'settling':
        return settle(row, site);
    }
  }

  async function findOut(row: JournalRow, site: Site): Promise<Step> {
    // The service's clock is heard again: the computer's may have been set since, and would make a second an hour.
    if (!(await isStill(row, site))) return 'later';
    // Measured before the question is put: what its answer proves, it proves of that moment.
    const age = secondsBetween(row.sentAt ?? row.preparedAt, site.clock.now());
    const operation = await site.service.operationByKey(row.id);
    if (operation) {
      await accept(deps, row.id, operation);
      return;
    }
    if (age <= ABSENT_AFTER_SECONDS) return;
    // The question was put in the name of the user who is signed in: it counts only if that is still the same account.
    if (!(await isStill(row, site))) return 'later';
    return age > KEY_RETENTION_SECONDS ? lose(row, site) : absent(row, site);
  }

  /** It is not there; where something delivers it late, it is found then (`lateArrivals.ts`). */
  async function absent(row: JournalRow, site: Site): Promise<void> {
    await advance(deps, row.id, 'absent', { settledAt: site.clock.now() });
  }

  /** True where the account of the row is signed in now. @throws ServiceError where the service can't say who is */
  async function isStill(row: JournalRow, site: Site): Promise<boolean> {
    const { session, account } = await identityFor(row, site);
    if (!session.known && session.why === 'unreachable') throw new ServiceError('unreachable');
    return account === row.account;
  }

  /** Who is signed in, and the key of their record of the row's store. */
  async function identityFor({ target }: JournalRow, site: Site): Promise<Identity> {
    const identity = await verifyIdentity(deps, site);
    return { session: identity.session, account: recordOwnerOf(identity, site, target.storeId) };
  }

  /** What the service answers about a row; null where it knew it once and does not any more. */
  async function read<T>(row: JournalRow, site: Site, ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      const gone = error instanceof ServiceError && FORGOTTEN.includes(error.details.problem);
      // Another account's service does not know it either: that is no answer.
      if (!gone || (await identityFor(row, site)).account !== row.account) throw error;
      return null;
    }
  }

  /** Nobody can tell any more what became of it: said as it is, so that it bars no other operation from then on. */
  async function lose(row: JournalRow, site: Site): Promise<void> {
    await advance(deps, row.id, 'failed', { settledAt: site.clock.now(), message: null, problem: phrase('operation.lost') });
  }

  /**
   * Nothing may be read there any more. What was never sent is said to be so; of all else no outcome is claimed, and after
   * a while it bars nothing any more.
   */
  async function cutOff(row: JournalRow): Promise<undefined> {
    const settledAt = deps.localNow();
    if (row.state === 'prepared') await advance(deps, row.id, 'absent', { settledAt });
    if (row.state === 'sent') await advance(deps, row.id, 'unknown');
    if (row.state !== 'prepared' && ageOf(row) > QUEUE_SECONDS)
      await advance(deps, row.id, 'failed', { settledAt, message: null, problem: phrase('operation.cut-off') });
  }

  async function watch(row: JournalRow, site: Site): Promise<Step> {
    const operation = await read(row, site, () => site.service.operation(row.operationId ?? row.id));
    if (operation === null) return lose(row, site);
    const progress = { step: operation.step, of: operation.of, message: operation.message };
    if (!isFinished(operation)) {
      if (operation.step !== row.step || operation.of !== row.of) await advance(deps, row.id, 'accepted', progress);
      return;
    }
    if (operation.state === 'failed') {
      const day = await read(row, site, () => site.service.day(row.target));
      if (day?.known) await keepDetail(deps, row.account, row.target, day.value);
      await advance(deps, row.id, 'failed', {
        ...progress,
        settledAt: operation.finishedAt ?? site.clock.now(),
        after: day?.known ? snapshotOf(day.value) : null,
      });
      return;
    }
    await advance(deps, row.id, 'settling', progress);
  }

  /** Reads the day until it rests: nothing is called done that was not read back. */
  async function settle(row: JournalRow, site: Site): Promise<void> {
    for (let reads = 0; ; reads++) {
      const day = await read(row, site, () => site.service.day(row.target));
      if (day === null) return lose(row, site);
      if (!day.known) {
        if (row.by && ageOf(row) > QUEUE_SECONDS) return lose(row, site);
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

  function ageOf({ origin, sentAt, preparedAt }: JournalRow): number {
    const now = deps.siteAt(origin)?.clock.now() ?? deps.localNow();
    return secondsBetween(sentAt ?? preparedAt, now);
  }

  return { step, identityFor, cutOff, ageOf };
}

/** True where the ledger has answered for every entry that was to be posted; other actions rest at once. */
function rests(row: JournalRow, day: DayDetail): boolean {
  return row.action !== 'post' || day.postings.every(({ status }) => meaningOf(status).family !== 'queued');
}
