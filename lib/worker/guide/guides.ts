import type { GuideRow } from '../../cache/rows/guideRow.ts';
import type { GuideFacts } from '../../guide/guide.ts';
import { courseOf } from '../../guide/course.ts';
import { leadOf } from '../../guide/forStep.ts';
import { guideOf } from '../../guide/guides/index.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { GuideMove, GuideView } from '../../messages/views/guideViews.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { GuideLine } from '../../messages/views/popupViews.ts';
import type { Hello } from '../../messages/views/views.ts';
import type { Cache } from '../../cache/cache.ts';
import { accountKey } from '../account/account.ts';
import type { ReadContext, RequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { tolerate } from '../context/tolerate.ts';
import { type GuideFactsDeps, type ServiceFacts, gatherGuideFacts } from './guideFacts.ts';
import { type Standing, guideView } from './guideView.ts';

export type GuideLineDeps = Pick<Ports, 'pageHref'> & { readonly cache: Pick<Cache, 'guides'> };
export type GuidesDeps = GuideFactsDeps & GuideLineDeps & LinkDeps & Pick<Ports, 'localNow' | 'newId'>;

/** How long facts serve while something moves on the page itself. */
const FACTS_MS = 3000;
/** One guide may go on in another, and that in a third; more would go round in a circle. */
const MOST_LEADS = 3;

/** Stands for the account of a site that does not tell who is signed in, until its sign-in page is seen. */
const unnamed = (origin: string): string => accountKey(origin, '');

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
  const nowMs = () => Temporal.Instant.from(deps.localNow()).epochMilliseconds;

  /** Whose guides are meant; null: nobody is signed in, or it can't be asked. */
  async function accountAt({ site, identity }: ReadContext): Promise<string | null> {
    const verified = await deps.verified.get(site.origin);
    if (verified) return verified;
    const { account, session } = await identity();
    return account ?? (!session.known && session.why === 'not-published' ? unnamed(site.origin) : null);
  }

  async function factsFor(context: ReadContext, row: GuideRow, fresh: boolean): Promise<Remembered> {
    const { origin } = context.site;
    const last = read.get(origin);
    if (!fresh && last && last.row === row.id && nowMs() - last.at < FACTS_MS) return last;
    const { identity, facts } = await gatherGuideFacts(deps, context, row);
    const remembered = { row: row.id, account: identity.account, facts, at: nowMs() };
    read.set(origin, remembered);
    return remembered;
  }

  function standingOf(site: Site, row: GuideRow, facts: ServiceFacts, page: GuideFacts['page']): Standing | null {
    const guide = guideOf(row.guide);
    if (!guide) return null;
    const { subject, startedAt, answers } = row;
    const all: GuideFacts = { ...facts, subject, startedAt, answers, page, now: site.clock.now(), canAct: site.service.canAct };
    return { row, guide, facts: all, course: courseOf(guide, all, row.passed) };
  }

  /** Where the guide stands, in the guide to which it leads. */
  async function follow(site: Site, row: GuideRow, facts: ServiceFacts, page: GuideFacts['page']): Promise<Standing | null> {
    let standing = standingOf(site, row, facts, page);
    for (let leads = 0; standing && leads < MOST_LEADS; leads++) {
      const next = guideOf(leadOf(standing.guide, standing.facts) ?? '');
      if (!next || (next.needs === 'day' && row.subject.date === null)) break;
      const moved = await deps.cache.guides.change(row.account, row.id, () => ({ guide: next.id, passed: [] }));
      standing = moved && standingOf(site, moved, facts, page);
    }
    return standing;
  }

  async function begin(context: RequestContext, { guide: id, subject }: Request<'guideStart'>): Promise<void> {
    const guide = guideOf(id);
    const { site, tabId } = context;
    // A worker that was just born doesn't know the service's clock, by which the guide begins.
    await context.identity();
    const account = guide && (await accountAt(context));
    if (!guide || !account || (guide.needs === 'day' && subject.date === null)) {
      throw new ProblemError({ reason: phrase(account === null ? 'problem.not-signed-in' : 'problem.unknown-message') });
    }
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
    deps.notify('guide');
  }

  async function look(context: RequestContext, { sight, front, fresh, step }: Request<'guideLook'>): Promise<GuideView | null> {
    const { site, tabId } = context;
    // A page where nobody is in a guide costs nothing but this look into our own database.
    if (!(await tolerate(deps.cache.guides.anyAt(site.origin)))) return null;
    const account = await accountAt(context);
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
    const standing = await follow(site, row, facts, sight);
    return standing && guideView(deps, site, standing, tabId, step, await greet());
  }

  async function change(account: string, id: string, move: GuideMove): Promise<void> {
    const ends = move.go === 'end';
    await deps.cache.guides.change(account, id, (row): Partial<GuideRow> => {
      switch (move.go) {
        case 'pass':
          return { passed: [...new Set([...row.passed, move.step])] };
        case 'answer':
          return { answers: { ...row.answers, [move.step]: move.choice } };
        case 'leave':
          return { left: true };
        case 'resume':
          return { left: false };
        case 'end':
          return { endedAt: deps.localNow(), helped: move.helped };
      }
    });
    if (ends) await deps.cache.guides.prune(account);
    deps.notify('guide');
  }

  return {
    begin,
    look,
    async move(context: RequestContext, { id, move }: Request<'guideMove'>): Promise<void> {
      const account = await accountAt(context);
      if (account) await change(account, id, move);
    },
    /** Nobody is signed in at a site that does not tell who is: who comes next is perhaps somebody else. */
    async signedOut(origin: string): Promise<void> {
      await deps.cache.guides.forget(unnamed(origin));
    },
    /** What the popup wants of the guide at a site. */
    async resume(site: Site, go: 'resume' | 'end'): Promise<void> {
      const account = (await deps.verified.get(site.origin)) ?? unnamed(site.origin);
      const row = await deps.cache.guides.active(account);
      if (row) await change(account, row.id, go === 'end' ? { go, helped: null } : { go });
    },
  };
}
export type Guides = ReturnType<typeof createGuides>;

/**
 * The guide that an account is in, for the popup; null: none.
 * @param account null on a site that does not tell who is signed in
 */
export async function guideLine(deps: GuideLineDeps, site: Site, account: string | null): Promise<GuideLine | null> {
  const row = await deps.cache.guides.active(account ?? unnamed(site.origin));
  const guide = row && guideOf(row.guide);
  if (!guide) return null;
  const { storeId, date } = row.subject;
  const href = deps.pageHref(site.origin, date === null ? 'report' : 'day', date === null ? { storeId } : { storeId, date });
  return { id: row.id, title: guide.title(row), left: row.left, tabId: row.tabId, href };
}
