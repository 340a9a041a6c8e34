import { holdsOnly } from './holdsOnly.ts';
import { actionNamed } from './iconWords.ts';
import { BETWEEN_GROUPS, PRESSABLE, TIPS } from '../selectors/icons.ts';

/** True where this may stand between two icons of a group: another icon or button, a line, a label of theirs, what isn't seen. */
function mayStandBetween(node: Node): boolean {
  if (!(node instanceof Element)) return node.nodeType === Node.COMMENT_NODE || actionNamed(node.nodeValue ?? '') !== 'other';
  if (node.matches(`${TIPS},script`) || !node.checkVisibility()) return true;
  if (node.matches(BETWEEN_GROUPS) || node.querySelector(BETWEEN_GROUPS)) return false;
  const pressed = node.matches(PRESSABLE) ? node : node.querySelector(PRESSABLE);
  return node === pressed || actionNamed(node.textContent ?? '') !== 'other' || (pressed !== null && holdsOnly(node, pressed));
}

/** True where `later` is a sibling of `earlier` and follows it with nothing of another kind between them. */
export function standsBeside(earlier: Element, later: Element): boolean {
  if (earlier.parentElement !== later.parentElement) return false;
  for (let node = earlier.nextSibling; node !== later; node = node.nextSibling) {
    if (!node || !mayStandBetween(node)) return false;
  }
  return true;
}
