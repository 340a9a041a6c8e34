import { ACTIONS, type Action } from '../../domain/day/action.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { Spot } from '../../domain/site/spot.ts';
import type { GuideFacts, Step } from '../guide.ts';
import { dateOf, isAtRest, isOnDay, openChecklist, pressedSince, softwareName } from '../reading.ts';

/** Reports > Sales Totals shows the day (B0.8: set the date, press Refresh). */
const findDay: Step = {
  id: 'find-day',
  page: 'report',
  way: true,
  spot: () => ({ name: 'date-range' }),
  say: (facts) => phrase('guide.find-day', { date: dateOf(facts) }),
  why: () => phrase('guide.find-day.why'),
  done: (facts) => facts.page.page === 'report' && facts.page.seen.includes('day-link'),
};

const openDay: Step = {
  id: 'open-day',
  page: 'report',
  way: true,
  spot: () => ({ name: 'day-link' }),
  say: (facts) => phrase('guide.open-day', { date: dateOf(facts) }),
  why: () => phrase('guide.open-day.why'),
  done: isOnDay,
};

const openAccounting: Step = {
  id: 'open-accounting',
  page: 'day',
  way: true,
  spot: () => ({ name: 'tab-accounting' }),
  say: () => phrase('guide.open-accounting'),
  why: () => phrase('guide.open-accounting.why'),
  done: (facts) => isOnDay(facts) && facts.page.seen.includes('day-entries'),
};

/** The page of the day, whichever of its parts is open. */
export const toThePage: readonly Step[] = [findDay, openDay];

/** The way to the entries of the day (B0.8). */
export const toTheDay: readonly Step[] = [...toThePage, openAccounting];

function sayPress(action: Action, facts: GuideFacts): Phrase {
  if (!facts.canAct) return phrase('guide.press-icon', { icon: { text: `action.${action}.icon` } });
  // The checklist of another action lies over the controls, and is not the one that is meant.
  return openChecklist(facts) ? phrase('guide.close-then', { action: { text: `action.${action}.verb` } }) : phrase(`guide.press-${action}`);
}

const isRunning = (action: Action, { running, subject, clicked }: GuideFacts): boolean =>
  (running.known && running.value?.date === subject.date && running.value.action === action) ||
  clicked.some((one) => one.action === action && one.state === 'running');

/** Where the action begins: our control; where the site takes no requests its own icon, which opens the same checklist. Null: it is not seen. */
function whereToPress(action: Action, { canAct, page }: GuideFacts): Spot | null {
  if (page.seen.includes('sheet')) return { name: 'sheet' };
  if (canAct) return { name: `control-${action}` };
  return page.seen.includes(`icon-${action}`) ? { name: `icon-${action}` } : null;
}

/** Where our checklist or the site's icon can't be seen, only the merchant knows whether it was clicked. */
const isBegun = (action: Action, facts: GuideFacts): boolean | undefined =>
  openChecklist(facts) === action || isRunning(action, facts) || (whereToPress(action, facts) ? false : undefined);

const press = (action: Action): Step => ({
  id: `press-${action}`,
  page: 'day',
  way: true,
  spot: (facts) => whereToPress(action, facts),
  say: (facts) => sayPress(action, facts),
  why: (facts) => (facts.canAct ? phrase('guide.press.why') : phrase(`action.${action}.effect`, { date: dateOf(facts) })),
  done: (facts) => isBegun(action, facts),
});

/** The day is built again: the control, and the checklist behind it. */
export const rebuild = (action: 'refresh' | 'regenerate'): readonly Step[] => [
  press(action),
  {
    id: `run-${action}`,
    page: 'day',
    spot: () => ({ name: 'sheet' }),
    say: () => phrase(`guide.run-${action}`),
    why: () => phrase('guide.run.why'),
    done: (facts) => pressedSince(facts, action),
  },
];

/** True where the day is at rest after a repair; undefined where that can't be seen. What the site tells none of is not seen by the queue's work either. */
function wentToTheBooks(facts: GuideFacts): boolean | undefined {
  if (facts.canAct) return isAtRest(facts) && ACTIONS.some((action) => pressedSince(facts, action));
  const posted = pressedSince(facts, 'post');
  return posted && isAtRest(facts);
}

/** The day goes to the books, by hand or by the queue. */
export const postSteps: readonly Step[] = [
  press('post'),
  {
    id: 'run-post',
    page: 'day',
    spot: () => ({ name: 'sheet' }),
    say: () => phrase('guide.run-post'),
    why: (facts) => phrase('guide.run-post.why', { software: softwareName(facts) }),
    // A day that was posted long before says nothing of this repair.
    done: wentToTheBooks,
  },
];
