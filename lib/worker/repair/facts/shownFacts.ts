import { millisecondsOf } from '../../../domain/values/businessDate.ts';
import { putLatest } from '../../../domain/values/latest.ts';
import type { Request } from '../../../messages/protocol.ts';
import type { RequestContext } from '../../account/requestContext.ts';
import type { Ports } from '../../context/ports.ts';
import { type GatheredFacts, canActFrom } from './gatherFacts.ts';

/** How long facts serve while a merchant ticks boxes and answers the second question; what is run is judged on facts read at that moment. */
const FACTS_SECONDS = 30;
/** Of how many tabs the facts are remembered. */
const MOST_TABS = 30;

/** What a tab was shown, and when it was read, in seconds since 1970 by the computer's clock. */
interface Shown {
  readonly gathered: GatheredFacts;
  readonly readAt: number;
}

/** The facts last shown to each tab, to spare the service. Lost with the worker, harmlessly. */
export function createShownFacts({ localNow }: Pick<Ports, 'localNow'>) {
  const shown = new Map<number, Shown>();
  const seconds = () => millisecondsOf(localNow()) / 1000;

  function isFresh({ readAt }: Shown): boolean {
    const age = seconds() - readAt;
    // Read in the future: the computer's clock was set back since, and nobody can tell how old it is.
    return age >= 0 && age <= FACTS_SECONDS;
  }

  return {
    /** What a tab was shown of the very day and action, with what its page says now; null where it has to be read again. */
    reusable(context: RequestContext, request: Request<'judge'>): Shown | null {
      const last = shown.get(context.tabId);
      if (!last || !isFresh(last)) return null;
      const { facts } = last.gathered;
      const same =
        facts.action === request.action &&
        facts.target.storeId === request.target.storeId &&
        facts.target.date === request.target.date &&
        request.fingerprint !== null;
      if (!same) return null;
      const now = { ...facts, page: request.page, given: request.given, canAct: canActFrom(context.site.service, request) };
      return { ...last, gathered: { ...last.gathered, facts: now } };
    },
    /** @param readAt when it was read, where that is not now */
    keep(tabId: number, gathered: GatheredFacts, readAt: number = seconds()): void {
      putLatest(shown, tabId, { gathered, readAt }, MOST_TABS);
    },
    forget: (tabId: number): void => void shown.delete(tabId),
  };
}
