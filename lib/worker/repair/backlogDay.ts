import { needsMerchant } from '../../domain/day/dayState.ts';
import type { Action, DayTarget } from '../../domain/day/action.ts';
import { digest } from '../../domain/values/digest.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Cache } from '../../cache/cache.ts';
import type { BacklogRow } from '../../cache/rows/backlogRow.ts';
import type { Clearance } from '../../cache/rows/journalRow.ts';
import { standKey } from '../account/account.ts';
import { causeKeyOf } from '../day/cause.ts';
import { dayView } from '../day/dayView.ts';
import type { GatheredFacts } from './facts/gatherFacts.ts';

export interface BacklogDayDeps {
  readonly cache: Pick<Cache, 'backlogs'>;
}

/** What was asked for, in the name of which backlog. */
export interface Asked {
  readonly backlog?: string | undefined;
  readonly action: Action;
  readonly target: DayTarget;
}

/** The backlog that has this day at hand now; null: it has another one, it is gone, or it is somebody else's. */
export async function backlogAt(
  { cache }: BacklogDayDeps,
  origin: string,
  { identity }: GatheredFacts,
  { backlog, target }: Asked,
): Promise<BacklogRow | null> {
  const key = standKey(identity, origin);
  const row = key === null ? null : await cache.backlogs.of(key);
  if (row === null || row === 'unreadable' || row.id !== backlog) return null;
  const { storeId, date } = row.days[row.at]!;
  return storeId === target.storeId && date === target.date ? row : null;
}

/**
 * Why the checklist that a backlog opened gives no right to run: it is not the day at hand, or that one turned out different
 * from what the backlog is about. Null: it is what was begun, or no backlog opened it. What a day is worth is judged again
 * each time; nothing of the days before counts for it.
 */
export async function stopOfBacklog(deps: BacklogDayDeps, origin: string, gathered: GatheredFacts, asked: Asked): Promise<Phrase | null> {
  if (asked.backlog === undefined) return null;
  const row = await backlogAt(deps, origin, gathered, asked);
  return row ? differenceOf(row, gathered, asked) : phrase('backlog.moved-on');
}

/**
 * Keeps whether the day that was just confirmed was so with the Post after it: so the next one is offered. Where it could not
 * have been, nothing is said by that.
 * @param andPost whether it was
 */
export async function keepAndPost(
  { cache }: BacklogDayDeps,
  { account, backlog }: Pick<Clearance, 'account' | 'backlog'>,
  andPost: boolean,
): Promise<void> {
  if (backlog !== undefined) await cache.backlogs.change(account, backlog, () => ({ andPost }));
}

/** In what a day is another one than the backlog took it for; null: in nothing. */
function differenceOf(
  { cause, action: begun }: BacklogRow,
  { facts }: GatheredFacts,
  { action, target }: Pick<Asked, 'action' | 'target'>,
): Phrase | null {
  const date = { date: target.date };
  if (!facts.day.known) return phrase('backlog.unknown', { date });
  const day = facts.day.value;
  if (!needsMerchant(day, facts)) return phrase('backlog.settled', { date });
  const shown = dayView({ ...facts, day });
  const { does, label } = shown.next;
  // What nobody sees was fixed or was not: its checklist asks, as it did of the days before.
  const leadsTo = does?.kind === 'checklist' ? does.action : shown.next.after;
  const isStep = leadsTo === begun && action === begun;
  if (!isStep && label && does?.kind !== 'details') return phrase('backlog.other-step', { date, step: label });
  return isStep && digest(causeKeyOf(shown)) === cause ? null : phrase('backlog.other-cause', { date, what: shown.headline });
}
