import { isSeen, plain, seenText } from './texts.ts';
import { LINKS, TICKS } from '../../selectors/settings.ts';

/** What is never a word that we know: the value says it in a way that can't be read. */
const UNTOLD = '?';
/** What a link or button beside a state does; any other is a part of what is said. */
const VERBS =
  /^(?:dis|re)?connect$|^(?:edit|change|manage|refresh|test(?: connection)?|view(?: details)?|modifier|(?:dé|re)?connecter|actualiser)$/i;
const MOST_PARTS = 12;

/** True where styles change what a text says: they strike it out, or put a word before or behind it. */
function isStyled(element: Element): boolean {
  const { getComputedStyle } = element.ownerDocument.defaultView!;
  const words = ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content ?? '');
  return /line-through/.test(getComputedStyle(element).textDecoration ?? '') || words.some((content) => /^"[^"]*\p{L}/u.test(content));
}

/** What a field says that nobody can change here; null: there is none, or more. */
function fixedField(element: Element): string | null {
  const fields = element.matches('input') ? [element] : [...element.querySelectorAll('input,textarea,select')];
  const [field] = fields;
  return fields.length === 1 &&
    field instanceof HTMLInputElement &&
    isSeen(field) &&
    (field.readOnly || field.disabled) &&
    field.type === 'text'
    ? plain(field.value)
    : null;
}

/** The text of an element without the links in it that do something. */
export function withoutDeeds(element: Element): string {
  const text = seenText(element);
  const done = [...element.querySelectorAll(LINKS)].map(seenText).filter((words) => VERBS.test(words));
  const rest = plain(done.reduce((left, words) => (left.endsWith(words) ? left.slice(0, -words.length) : left), text));
  return rest || text;
}

/** What stands behind a label, as a statement. */
export function statementOf(element: Element): string {
  const parts = [element, ...element.querySelectorAll('*')];
  if (parts.some((part) => part.matches(TICKS))) return UNTOLD;
  const text = seenText(element);
  if (!text) return fixedField(element) ?? '';
  if (parts.length <= MOST_PARTS && parts.some(isStyled)) return UNTOLD;
  return withoutDeeds(element);
}
