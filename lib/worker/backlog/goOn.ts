import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import { needsMerchant } from '../../domain/day/dayState.ts';
import { addSeconds } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { BacklogView } from '../../messages/views/desk/backlogViews.ts';
import type { PageSeen } from '../../preflight/verdict.ts';
import type { ReadContext, RequestContext } from '../account/requestContext.ts';
import type { Ports } from '../context/ports.ts';
import type { SeenPages } from '../context/seenPages.ts';
import type { Site } from '../context/site.ts';
import { factsOfPanel } from '../read/dayPanel.ts';
import type { GatherDeps } from '../repair/facts/gatherFacts.ts';
import { ranOn } from './backlogView.ts';
import { showsWhatCame } from './showsWhatCame.ts';
import { NONE, type BacklogTold, type WhoseDeps, shown } from './whose.ts';

export type NextDayDeps = WhoseDeps &
  GatherDeps &
  Pick<Ports, 'notify'> & {
    readonly seenPages: Pick<SeenPages, 'messages'>;
  };

/** How long the page that was asked for may take to come: a sign-in may lie in between. */
const ARRIVAL_SECONDS = 120;

/** Where the checklist of the day at hand opens by itself. @param tabId null: in whichever tab shows its page first */
export const opensIn = (site: Site, tabId: number | null): BacklogRow['opens'] => ({
  tabId,
  until: addSeconds(site.clock.now(), ARRIVAL_SECONDS),
});

/** Refuses to go on while the day at hand is not done with: no two of them are ever open at once. @throws ProblemError */
export function refuseEarly({ state, day }: BacklogView, skip: boolean): void {
  const date = { date: day.date };
  if (state === 'running') throw new ProblemError({ reason: phrase('backlog.waits', { date }), retry: true });
  if (state === 'open' && !skip) throw new ProblemError({ reason: phrase('backlog.not-yet', { date }) });
}

/**
 * Refuses to lead a merchant on who did not click: only where they have not switched it off, and the day at hand is as it
 * should be, by all that ran on it and by a reading made now; where an icon of the site was clicked, by its page as well.
 * @param page what the page shows at this moment
 * @throws ProblemError
 */
export async function refuseToLead(
  deps: NextDayDeps,
  context: RequestContext,
  { since }: BacklogRow,
  { expected, leads, day }: BacklogView,
  page: PageSeen,
): Promise<void> {
  const date = { date: day.date };
  const { facts } = expected && leads ? await factsOfPanel(deps, context, day) : { facts: null };
  const now = facts?.day.known ? facts.day.value : null;
  if (!facts || !now || needsMerchant(now, facts)) throw new ProblemError({ reason: phrase('backlog.not-led', { date }) });
  const clicks = ((await ranOn(deps, context.site, day, since)) ?? []).filter(({ by }) => by);
  const messages = await deps.seenPages.messages(context.site.origin);
  if (!clicks.every((row) => showsWhatCame(row, { tabId: context.tabId, now, page, messages })))
    throw new ProblemError({ reason: phrase('backlog.not-shown', { date }) });
}

/** The place of the next day that still needs the merchant; null: there is none. One that can't be read is not taken for settled. */
async function nextPlace(deps: NextDayDeps, context: ReadContext, { days, at }: BacklogRow): Promise<number | null> {
  for (let place = at + 1; place < days.length; place++) {
    const { facts } = await factsOfPanel(deps, context, days[place]!);
    const { day } = facts;
    if (!day.known || needsMerchant(day.value, facts)) return place;
  }
  return null;
}

/** Goes on to the next day, unless another tab just did. @returns what is shown then */
export async function goOn(deps: NextDayDeps, context: ReadContext, row: BacklogRow, tabId: number | null): Promise<BacklogTold> {
  const { site } = context;
  const { backlogs } = deps.cache;
  const place = await nextPlace(deps, context, row);
  if (place === null) {
    await backlogs.forget(row.account);
    deps.notify('backlog');
    return NONE;
  }
  await backlogs.change(row.account, row.id, (now) =>
    now.at === row.at ? { at: place, since: site.clock.now(), opens: opensIn(site, tabId) } : null,
  );
  deps.notify('backlog');
  return shown(deps, site, await backlogs.of(row.account));
}
