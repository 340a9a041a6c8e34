import { CacheError } from '../../cache/errors.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { GivenReason } from '../../domain/day/action.ts';
import type { ClickOrder } from '../../domain/repair/click.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { PreflightFacts } from '../../preflight/verdict.ts';
import { ServiceError } from '../../service/errors.ts';
import type { SignedIn } from '../../service/port.ts';
import type { RequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import { problemOf } from '../context/problems.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { type JournalDeps, accept, advance } from '../journal/advance.ts';

export type DeliveryDeps = JournalDeps & LinkDeps & Pick<Ports, 'clickIcon'>;

/** How an operation gets to this site: by a request, or by a click on its icon. @throws ProblemError where neither is possible */
export function delivery(
  deps: DeliveryDeps,
  context: RequestContext,
  facts: PreflightFacts,
  given: GivenReason,
  loadedAt: number | undefined,
): (row: JournalRow) => Promise<JournalRow> {
  const { site, tabId, documentId } = context;
  if (site.service.canAct) {
    const judgedFor = signedInOf(facts);
    return (row) => sendRequest(deps, site, row, given, judgedFor);
  }
  if (loadedAt === undefined) throw new ProblemError({ reason: phrase('problem.clearance') });
  return (row) => click(deps, site, row, { tabId, documentId, loadedAt });
}

/** @throws ProblemError where the journal failed after the click: then only reading tells what happened (law 3) */
async function click(
  deps: DeliveryDeps,
  { clock }: Site,
  { id, action, target }: JournalRow,
  where: Pick<ClickOrder, 'tabId' | 'documentId' | 'loadedAt'>,
): Promise<JournalRow> {
  const result = await deps.clickIcon({ ...where, permit: id, action, target });
  try {
    if (result.kind === 'clicked') return await advance(deps, id, 'accepted', { acceptedAt: clock.now() });
    const unknown = await advance(deps, id, 'unknown');
    if (result.kind === 'unknown') return unknown;
    return await advance(deps, id, 'absent', { settledAt: clock.now(), problem: phrase(`click.not-clicked.${result.why}`) });
  } catch (error) {
    throw error instanceof CacheError ? new ProblemError({ reason: phrase('problem.no-answer'), retry: true }) : error;
  }
}

/** @throws ProblemError where the journal failed after the request: then only reading tells what happened (law 3) */
async function sendRequest(
  deps: DeliveryDeps,
  { service, clock, origin }: Site,
  { id, action, target, dayVersion }: JournalRow,
  given: GivenReason,
  judgedFor: SignedIn,
): Promise<JournalRow> {
  try {
    const operation = await service.act({ action, target, given, key: id, dayVersion, judgedFor });
    return await accept(deps, id, operation);
  } catch (error) {
    if (error instanceof CacheError) throw new ProblemError({ reason: phrase('problem.no-answer'), retry: true });
    if (!(error instanceof ServiceError)) throw error;
    if (error.leavesOutcomeUnknown) return advance(deps, id, 'unknown', { message: error.kind });
    return advance(deps, id, 'refused', { settledAt: clock.now(), problem: problemOf(deps, origin, error).reason });
  }
}

/** In whose name the facts were read. */
function signedInOf({ session }: PreflightFacts): SignedIn {
  if (!session.known) throw new Error('A clear preflight knows who is signed in.');
  const { user, account } = session.value;
  return { userId: user.id, accountId: account.id };
}
