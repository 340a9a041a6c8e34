import { digest } from '../../../domain/values/digest.ts';
import type { IconShape } from '../../../domain/site/shownIcon.ts';
import { saidBy } from '../readIcon.ts';
import { TIPS } from '../../selectors/icons.ts';

/** More parts than any icon has. */
const MOST_PARTS = 40;
/** What a class says while something lasts: under the pointer, while a request runs. */
const STATE =
  /^(?:(?:is|has|btn|k|k-state|ui-state)-)?(?:active|busy|collapsed|disabled|focus(?:ed|-visible)?|hover(?:ed)?|in|loading|open|pressed|selected|show|fa-spin|spin)$/;
/** The attributes of a drawing that draw. */
const DRAWS = /^(?:d|points|[cr]?[xy][12]?|r|width|height|viewBox|(?:xlink:)?href)$/;
const HANDLERS = ['onclick', 'onmousedown', 'onpointerdown'];

/** Days, ids and amounts differ from one page to the next, and are nobody's business. */
const withoutFigures = (text: string): string => text.replace(/\d+/g, '#');
/** A script without what it is given. */
const scriptOf = (code: string): string => withoutFigures(code.replace(/(["'`]).*?\1/g, ''));

const classesOf = ({ classList }: Element): string =>
  [...classList]
    .filter((name) => !STATE.test(name))
    .map(withoutFigures)
    .sort()
    .join('.');

/** What the styles of a part draw: a picture by its address and place, a character by its font. */
function styleOf(part: Element): string {
  const own = getComputedStyle(part);
  const before = getComputedStyle(part, '::before');
  const pictures = [own.backgroundImage, own.backgroundPosition, own.maskImage ?? ''].join(' ');
  return `${pictures.includes('url(') ? pictures : ''} ${/["(]/.test(before.content) ? `${before.content} ${before.fontFamily}` : ''}`;
}

/** One part of an icon: what it is, and what it draws or does. */
function partOf(part: Element): string {
  const drawn =
    part instanceof SVGElement
      ? [...part.attributes].filter(({ name }) => DRAWS.test(name)).map(({ name, value }) => `${name}=${value}`)
      : [];
  const does = HANDLERS.flatMap((name) => part.getAttribute(name) ?? []).map(scriptOf);
  const leads =
    part instanceof HTMLAnchorElement && part.hasAttribute('href')
      ? [part.protocol, ...(part.protocol === 'javascript:' ? [scriptOf(part.href)] : [])]
      : [];
  const shows = part.getAttribute('src')?.replace(/^(?!data:)([^?#]*).*/, '$1') ?? '';
  return [
    part.localName,
    classesOf(part),
    part.getAttribute('type'),
    part.getAttribute('role'),
    ...drawn.sort(),
    ...does,
    ...leads,
    shows,
    styleOf(part),
  ].join('|');
}

/**
 * What `element` looks like and says now, as a digest. Its place among its siblings is no part of it: where one of them is
 * missing, another would have it.
 * @returns null where there is more of it than of any icon
 */
export function lookOf(element: Element): string | null {
  const said = saidBy(element);
  const inside = [...element.querySelectorAll('*')].filter((part) => !part.closest(TIPS));
  if (!said || inside.length > MOST_PARTS) return null;
  return digest([said.words.map(withoutFigures).join('|'), ...[element, ...inside].map(partOf)].join('\n'));
}

/** What `element` stands in, up to `tab`, as a digest. */
export function placeInTab(tab: Element, element: Element): string {
  let place = '';
  for (let outer = element.parentElement; outer && outer !== tab; outer = outer.parentElement)
    place += `${outer.localName} ${classesOf(outer)}\n`;
  return digest(place);
}

/** @returns null where there is more of `element` than of any icon */
export function shapeOf(tab: Element, element: Element): IconShape | null {
  const look = lookOf(element);
  return look === null ? null : { tag: element.localName, looks: [look], place: placeInTab(tab, element) };
}
