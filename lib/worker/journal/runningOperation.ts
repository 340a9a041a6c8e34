import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { type Fact, known, unknown } from '../../domain/values/fact.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import { readFact } from '../context/readFact.ts';
import type { Site } from '../context/site.ts';
import type { JournalDeps } from './advance.ts';

const asOperation = ({ id, action, target, step, of, preparedAt }: JournalRow): Operation => ({
  id,
  key: id,
  action,
  ...target,
  state: 'running',
  step,
  of,
  message: null,
  requestedBy: '',
  requestedAt: preparedAt,
  finishedAt: null,
  dayVersion: null,
});

/**
 * The operation that runs in this account (B0.3). Of a site that tells none, what our own record knows of it is known:
 * that somebody is at work here. That nobody is anywhere else is not.
 */
export async function runningAt({ cache }: Pick<JournalDeps, 'cache'>, { service, clock, origin }: Site): Promise<Fact<Operation | null>> {
  if (service.canAct) return readFact(async () => known((await service.activeOperations())[0] ?? null, 'service', clock.now()));
  const here = (await cache.journal.active()).find((row) => row.origin === origin);
  return here ? known(asOperation(here), 'journal', clock.now()) : unknown('not-published');
}
