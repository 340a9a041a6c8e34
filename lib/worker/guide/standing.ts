import type { GuideRow } from '../../cache/rows/guideRow.ts';
import type { GuideFacts } from '../../guide/guide.ts';
import { guideCourseOf } from '../../guide/course.ts';
import { guideAfter } from '../../guide/forStep.ts';
import { guideOf } from '../../guide/guides/index.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Site } from '../context/site.ts';
import type { ServiceFacts } from './guideFacts.ts';
import type { GuideStanding } from './guideView.ts';

export type FollowDeps = { readonly cache: Pick<Cache, 'guides'> };

/** One guide may go on in another, and that in a third; more would go round in a circle. */
const MOST_LEADS = 3;

function standingOf(site: Site, row: GuideRow, facts: ServiceFacts, page: GuideFacts['page']): GuideStanding | null {
  const guide = guideOf(row.guide);
  if (!guide) return null;
  const { subject, startedAt, answers } = row;
  const all: GuideFacts = { ...facts, subject, startedAt, answers, page, now: site.clock.now(), canAct: site.service.canAct };
  return { row, guide, facts: all, course: guideCourseOf(guide, all, row.passed) };
}

/** Where the guide stands, in the guide to which it leads. */
export async function followLeads(
  deps: FollowDeps,
  site: Site,
  row: GuideRow,
  facts: ServiceFacts,
  page: GuideFacts['page'],
): Promise<GuideStanding | null> {
  let standing = standingOf(site, row, facts, page);
  for (let leads = 0; standing && leads < MOST_LEADS; leads++) {
    const next = guideOf(guideAfter(standing.guide, standing.facts) ?? '');
    if (!next || (next.needs === 'day' && row.subject.date === null)) break;
    const moved = await deps.cache.guides.change(row.account, row.id, () => ({ guide: next.id, passed: [] }));
    standing = moved && standingOf(site, moved, facts, page);
  }
  return standing;
}
