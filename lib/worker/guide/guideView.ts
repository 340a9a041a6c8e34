import type { GuideRow } from '../../cache/rows/guideRow.ts';
import { type GuidePage, SALES_PAGES } from '../../domain/values/sitePage.ts';
import type { Course } from '../../guide/course.ts';
import type { Guide, GuideFacts } from '../../guide/guide.ts';
import { guideOf } from '../../guide/guides/index.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Catalogue } from '../../i18n/speaker.ts';
import type { GuideStepView, GuideView } from '../../messages/views/guideViews.ts';
import type { Hello } from '../../messages/views/views.ts';
import type { Site } from '../context/site.ts';
import { type LinkDeps, learntHref } from '../context/siteLinks.ts';

/** The pages of the live site whose address and build are known (domain 1.1): elsewhere a step is words with the path. */
const KNOWN_PAGES: readonly GuidePage[] = SALES_PAGES;

/** A guide with everything that says where it stands. */
export interface GuideStanding {
  readonly row: GuideRow;
  readonly guide: Guide;
  readonly facts: GuideFacts;
  readonly course: Course;
}

function isInFront(page: GuidePage, { page: front, subject }: GuideFacts): boolean {
  if (front.page !== page) return false;
  switch (page) {
    case 'day':
      return front.storeId === subject.storeId && front.date === subject.date;
    case 'mapping':
    case 'stores':
      return front.storeId === subject.storeId;
    default:
      return true;
  }
}

function stepView(deps: LinkDeps, site: Site, { course, facts }: GuideStanding, place: number): GuideStepView {
  const { step, done } = course.steps[place]!;
  const { page } = step;
  const isKnown = page === null || site.service.canAct || KNOWN_PAGES.includes(page);
  const away = page !== null && !isInFront(page, facts);
  const spot = step.spot?.(facts) ?? null;
  const { storeId, date } = facts.subject;
  const hrefOf = (): string | null =>
    isKnown ? deps.pageHref(site.origin, page!, date === null ? { storeId } : { storeId, date }) : learntHref(deps, site.origin, page);
  return {
    id: step.id,
    say: step.say(facts),
    why: step.why(facts),
    done: done ?? null,
    // Of the settings of the live site only the rows of the mapping can be found.
    spot: isKnown || (!away && spot?.name === 'mapping-row') ? spot : null,
    path: page !== null && away ? phrase(`guide.path.${page}`) : null,
    href: away ? hrefOf() : null,
    choices: (step.choices ?? []).map(({ id, label }) => ({ id, label })),
    before: course.steps[place - 1]?.step.id ?? null,
    after: place < course.at ? (course.steps[place + 1]?.step.id ?? null) : null,
  };
}

/**
 * What a tab is told of a guide.
 * @param stepId the step that the merchant looks back at; null: the current one
 */
export function guideView(
  deps: LinkDeps,
  site: Site,
  standing: GuideStanding,
  tabId: number,
  stepId: string | null,
  hello: Hello,
): GuideView {
  const { row, guide, facts, course } = standing;
  const asked = course.steps.findIndex(({ step }) => step.id === stepId);
  const place = asked >= 0 && asked < course.at ? asked : course.at;
  const ends = place === course.steps.length;
  const followUp = ends ? guideOf(guide.followUp?.(facts) ?? '') : undefined;
  const state = row.tabId !== tabId ? 'elsewhere' : row.left ? 'left' : ends ? 'end' : 'step';
  const shown = {
    id: row.id,
    title: guide.title(facts),
    subject: row.subject,
    state,
    at: Math.min(place + 1, course.steps.length),
    of: course.steps.length,
    held: course.steps.map(({ step, done }, index) => index < course.at || (done === true && !step.way)),
    step: ends ? null : stepView(deps, site, standing, place),
    end: ends ? [...guide.end(facts)] : [],
    followUp: followUp ? { guide: followUp.id, label: followUp.title(facts) } : null,
  } as const;
  return { ...shown, texts: { language: hello.language, locale: hello.locale, catalogue: textsOf(shown, hello.catalogue) } };
}

/** The part of the catalogue that `shown` needs, with the words around every step. */
function textsOf(shown: unknown, catalogue: Catalogue): Record<string, Catalogue[string]> {
  const keys = new Set(Object.keys(catalogue).filter((key) => key.startsWith('guide.ui.')));
  (function collect(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    const { key, text } = part as Partial<Phrase> & { text?: string };
    for (const one of [key, text]) if (typeof one === 'string') keys.add(one);
    Object.values(part).forEach(collect);
  })(shown);
  return Object.fromEntries([...keys].flatMap((key) => (catalogue[key] === undefined ? [] : [[key, catalogue[key]]])));
}
