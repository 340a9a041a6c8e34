import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { ACTIONS, type Action, type DayTarget, type GivenReason } from '../../../lib/domain/day/action.ts';
import { type BusinessDate, parseBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { DayDetail } from '../../../lib/domain/day/day.ts';
import { businessDate } from '../../../lib/service/http/schemas.ts';
import { type Practice, Refusal, type PracticeSession } from '../../engine/practice.ts';
import { ICONS } from '../view/actionIcons.ts';
import { dayView } from '../view/day/dayView.ts';
import { dayHref } from '../view/report/reportRows.ts';
import { PageProblem } from '../web/problem.ts';
import { id, read } from '../web/read.ts';
import type { PracticeSite, Visit } from '../web/site.ts';

/**
 * The site's icons ask for no reason, but the service records one for every action. These are what somebody
 * who presses them has most likely just done; they are allowed for their action whatever the day's status.
 */
export const USUAL_REASONS: Readonly<Record<Action, GivenReason>> = {
  refresh: { reason: 'mapping-updated' },
  regenerate: { reason: 'mapping-updated' },
  post: { reason: 'after-regenerate' },
};

const address = z.object({ storeId: id, startDate: z.string(), endDate: z.string() });
const press = z.object({ storeId: id, date: businessDate, version: id });

/** The one day that the address names twice. @throws PageProblem 400 */
function targetOf({ query }: Visit): DayTarget {
  const { storeId, startDate, endDate } = read(address, query);
  const date: BusinessDate | undefined = parseBusinessDate(startDate);
  if (!date || !parseBusinessDate(endDate)) throw new PageProblem(400, 'The day of this page must be written YYYY-MM-DD, and must exist.');
  if (date !== parseBusinessDate(endDate))
    throw new PageProblem(400, 'This page shows one day: “startDate” and “endDate” must be the same.');
  return { storeId, date };
}

/** The day as the practice has it; undefined: it has no record of it. */
export function recordOf(practice: Practice, who: PracticeSession, target: DayTarget): DayDetail | undefined {
  try {
    return practice.day(who, target);
  } catch (error) {
    if (error instanceof Refusal && error.type === 'unknown-day') return undefined;
    throw error;
  }
}

/** The page of one day, and what its three icons do. Nothing here writes a status (domain 1.4). */
export function addDay(site: PracticeSite): void {
  site.page('/sales/summary', (visit) => {
    const { practice, who } = visit;
    const target = targetOf(visit);
    const store = practice.store(who, target.storeId);
    return dayView({
      who,
      store,
      date: target.date,
      day: recordOf(practice, who, target),
      accounts: practice.companies(who).find(({ id: company }) => company === store.companyId)?.accounts ?? [],
      running: practice.operations(who, { active: true }),
    });
  });

  for (const action of ACTIONS) {
    const { name, path } = ICONS[action];
    site.form(`/sales/summary/${path}`, {
      fields: press,
      back: (_, { storeId, date }) => dayHref(storeId, date),
      act({ practice, who }, { storeId, date, version }) {
        practice.act(who, { action, target: { storeId, date }, given: USUAL_REASONS[action], key: randomUUID(), ifMatch: version });
        return `${name} of ${date} was asked for.`;
      },
    });
  }
}
