import type { Action } from '../../domain/day/action.ts';
import { actionNamed, folded } from './iconWords.ts';
import { textOf } from './readIcon.ts';
import { THINGS, TIPS } from '../selectors/icons.ts';

const MOST_PARTS = 40;

/** True where `outer` holds `inner` and nothing else that is seen, but for a label with the words of its `action`; tooltips don't count. */
export const holdsOnly = (outer: Element, inner: Element, action?: Action): boolean =>
  outer.getElementsByTagName('*').length <= MOST_PARTS &&
  (folded(textOf(outer)) === folded(textOf(inner)) || actionNamed(textOf(outer)) === action) &&
  [...outer.querySelectorAll(THINGS)].every((thing) => inner.contains(thing) || thing.closest(TIPS));
