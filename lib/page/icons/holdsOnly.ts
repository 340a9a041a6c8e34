import { plain } from './iconWords.ts';
import { TIPS, textOf } from './readIcon.ts';

/** What counts as something, whether it has words or not. */
const THINGS = 'a,button,input:not([type=hidden]),select,textarea,img,svg,i,table,iframe,[onclick],[role=button]';
const MOST_PARTS = 40;

/** True where `outer` holds `inner` and nothing else that is seen; tooltips don't count. */
export const holdsOnly = (outer: Element, inner: Element): boolean =>
  outer.getElementsByTagName('*').length <= MOST_PARTS &&
  plain(textOf(outer)) === plain(textOf(inner)) &&
  [...outer.querySelectorAll(THINGS)].every((thing) => inner.contains(thing) || thing.closest(TIPS));
