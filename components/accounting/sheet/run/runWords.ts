import type { Action, DayTarget } from '../../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';

interface Wish {
  readonly action: Action;
  readonly target: DayTarget;
}

/** What Run says: all that a press on it does. @param andPost true where the Post follows */
export function runWords({ action, target }: Wish, andPost: boolean): Phrase {
  const date = { date: { date: target.date } };
  return andPost && action !== 'post' ? phrase(`pair.button.${action}`, date) : phrase(`action.${action}.button`, date);
}

/** The same of the yes to the second question. */
export function goOnWords({ action, target }: Wish, andPost: boolean): Phrase {
  const date = { date: { date: target.date } };
  return andPost && action !== 'post' ? phrase(`pair.go-on.${action}`, date) : phrase(`sheet.go-on.${action}`, date);
}
