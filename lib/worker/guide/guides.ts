import type { GuideRow } from '../../cache/rows/guideRow.ts';
import { millisecondsOf } from '../../domain/values/businessDate.ts';
import { guideOf } from '../../guide/guides/index.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { GuideView } from '../../messages/views/guideViews.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { Hello } from '../../messages/views/views.ts';
import { unnamed } from '../account/account.ts';
import type { ReadContext, RequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { tolerate } from '../context/tolerate.ts';
import { changeGuide } from './changeGuide.ts';
import { accountAt } from './guideAccount.ts';
import type { GuidedSites } from './guidedSites.ts';
import { type GuideFactsDeps, type ServiceFacts, gatherGuideFacts } from './guideFacts.ts';
import type { GuideLineDeps } from './guideLine.ts';
import { guideView } from './guideView.ts';
import { followLeads } from './standing.ts';

export type GuidesDeps = GuideFactsDeps &
  GuideLineDeps &
  LinkDeps &
  Pick<Ports, 'localNow' | 'newId'> & { readonly guidedSites: GuidedSites };

/** How long facts serve while something moves on the page itself. */
const FACTS_MS = 3000;
interface Remembered {
  readonly row: string;
  readonly account: string | null;
  readonly facts: ServiceFacts;
  readonly at: number;
}

/**
 * The guides: the worker keeps where each account stands, and decides the step on fresh facts; pages show it (law 1).
 * Nothing here acts on the site.
 */
export function createGuides(deps: GuidesDeps, greet: () => Promise<Hello>) {
  /** The facts last read of each site; lost with the worker, harmlessly. */
  const read = new Map<string, Remembered>();
  const nowMs = () => millisecondsOf(deps.localNow());

  async function factsFor(context: ReadContext, row: GuideRow, fresh: boolean): Promise<Remembered> {
    const { origin } = context.site;
    const last = read.get(origin);
    if (!fresh && last && last.row === row.id && nowMs() - last.at < FACTS_MS) return last;
    const { identity, facts } = await gatherGuideFacts(deps, context, row);
    const remembered = { row: row.id, account: identity.account, facts, at: nowMs() };
    read.set(origin, remembered);
    return remembered;
  }

  /** @param tabId the tab that shows it; null: the first one that comes to the front */
  async function begin(context: ReadContext, { guide: id, subject }: Request<'guideStart'>, tabId: number | null): Promise<void> {
    const guide = guideOf(id);
    const { site } = context;
    // A worker that was just born doesn't know the service's clock, by which the guide begins.
    await context.identity();
    const account = guide && (await accountAt(deps, context));
    if (!guide || !account || (guide.needs === 'day' && subject.date === null)) {
      throw new ProblemError({ reason: phrase(account === null ? 'problem.not-signed-in' : 'problem.unknown-message') });
    }
    // Before it is there, so that no page misses it; and after, since another page may have found none meanwhile.
    await deps.guidedSites.note(site.origin);
    await deps.cache.guides.begin({
      id: deps.newId(),
      account,
      origin: site.origin,
      guide: id,
      subject,
      startedAt: site.clock.now(),
      passed: [],
      answers: {},
      tabId,
      left: false,
      endedAt: null,
      helped: null,
    });
    await deps.guidedSites.note(site.origin);
    deps.notify('guide');
  }

  async function look(context: RequestContext, { sight, front, fresh, step }: Request<'guideLook'>): Promise<GuideView | null> {
    const { site, tabId } = context;
    // A page where nobody is in a guide costs nothing but this look into our own database.
    const anyHere = () => deps.cache.guides.anyAt(site.origin);
    if (!(await tolerate(anyHere()))) {
      // What is not written down costs a look, and nothing else.
      await deps.guidedSites.settle(site.origin, anyHere).catch(() => undefined);
      return null;
    }
    const account = await accountAt(deps, context);
    let row = account && (await deps.cache.guides.active(account));
    if (!account || !row) return null;
    if (front && row.tabId !== tabId) {
      row = await deps.cache.guides.change(account, row.id, () => ({ tabId }));
      deps.notify('guide');
      if (!row) return null;
    }
    const { account: now, facts } = await factsFor(context, row, fresh && row.tabId === tabId);
    // Somebody else signed in meanwhile: nothing of one account is ever shown to another.
    if (now !== null && now !== account) return null;
    const standing = await followLeads(deps, site, row, facts, sight);
    return standing && guideView(deps, site, standing, tabId, step, await greet());
  }

  return {
    begin,
    look,
    async move(context: RequestContext, { id, move }: Request<'guideMove'>): Promise<void> {
      const account = await accountAt(deps, context);
      if (account) await changeGuide(deps, account, id, move);
    },
    /** Nobody is signed in at a site that does not tell who is: who comes next is perhaps somebody else. */
    async signedOut(origin: string): Promise<void> {
      await deps.cache.guides.forget(unnamed(origin));
    },
    /** What the popup wants of the guide at a site. */
    async resume(site: Site, go: 'resume' | 'end'): Promise<void> {
      const account = (await deps.verified.get(site.origin)) ?? unnamed(site.origin);
      const row = await deps.cache.guides.active(account);
      if (row) await changeGuide(deps, account, row.id, go === 'end' ? { go, helped: null } : { go });
    },
  };
}
export type Guides = ReturnType<typeof createGuides>;
