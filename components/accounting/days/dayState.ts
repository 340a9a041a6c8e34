import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView, GapView, OperationView } from '../../../lib/messages/views/views.ts';
import type { ShownStatuses } from '../../../lib/page/report/report.ts';
import { markOf } from '../../../lib/domain/status/mark.ts';
import type { StateLook } from '../../base/StateMark.tsx';
import { pageOnlyStatuses } from './pageOnly.ts';

/** What is said of a day, and by which mark. */
export interface ShownState {
  readonly family: StateLook;
  readonly words: Phrase;
}

/** What an operation does at this moment, in a few words. */
export function runningWords(operation: OperationView): Phrase {
  const { andPost } = operation;
  // Of two that were confirmed by one press, the one that runs now.
  const { action, step, of } = andPost && andPost.state !== 'planned' ? { ...andPost, action: 'post' as const } : operation;
  const verb = { text: `action.${action}.verb` } as const;
  return of > 0 ? phrase('page.running', { action: verb, step, of }) : phrase('page.running.begun', { action: verb });
}

/** What the page shows of a day: the status words that could be read, and whether there are more. */
export type PageWords = Pick<ShownStatuses, 'statuses' | 'unread'>;

const POSTED = ['POSTED', 'UPDATED'];

/** True where the page shows every entry of the day, and each is posted: together with what the service tells, that is all. */
const showsAllPosted = ({ statuses, unread }: PageWords): boolean =>
  unread === null && statuses.length > 0 && statuses.every((word) => POSTED.includes(word));

/**
 * The state of a day in plain words: what runs on it, or what is the matter with it.
 * @param page what the page shows, where the service tells only some of a day's entries: with a worse word there the day
 * is never called well, and without its help neither. Where POSTED may mean that the Web Connector has it still, it is
 * the site's word and no more.
 */
export function shownStateOf(day: DayView, operation: OperationView | undefined, page: PageWords | null = null): ShownState {
  if (operation?.active) return { family: 'waiting', words: runningWords(operation) };
  const others = page ? pageOnlyStatuses(day, page.statuses) : [];
  if (others.length > 0) return { family: 'unknown', words: phrase('page.shows-also', { words: { list: others } }) };
  if (day.unseen && !day.attention && page && showsAllPosted(page))
    return day.atOnce ? { family: 'done', words: phrase('status.POSTED') } : { family: 'told', words: phrase('settlement.as-told') };
  return { family: markOf(day), words: day.headline };
}

/** What is said of a day of which the site has no figures. */
export function gapState({ what, on }: GapView): ShownState {
  switch (what) {
    case 'not-loaded':
      return { family: 'blocked', words: phrase('gap.not-loaded') };
    case 'coming':
      return { family: 'inactive', words: on === null ? phrase('page.no-record') : phrase('gap.coming', { date: { date: on } }) };
    case 'closed':
      return { family: 'inactive', words: phrase('gap.closed') };
    case 'before':
      return { family: 'inactive', words: phrase('gap.before') };
    case 'no-record':
      return { family: 'inactive', words: phrase('page.no-record') };
  }
}
