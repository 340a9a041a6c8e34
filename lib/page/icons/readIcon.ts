import type { Action } from '../../domain/action.ts';
import { actionOfFile, actionOfStyle, actionsOfSymbols, actionsOfClasses } from './iconGlyphs.ts';
import { actionNamed, plain, remembered } from './iconWords.ts';

/** What a page shows beside an icon while the pointer rests on it. */
export const TIPS = '.tooltip,.popover,[role=tooltip],.k-tooltip,.ui-tooltip';
/** More than an icon and its words ever have. */
const MOST_LETTERS = 100;
const MOST_MARKUP = 8_000;

/** What an icon is known by. */
export interface IconReading {
  readonly action: Action;
  readonly worded: boolean;
}

/** The text of an element without what is no part of it: tooltips, and the name of a drawing. */
export function textOf(element: Element): string {
  const text = element.textContent ?? '';
  if (!element.childElementCount || !text.trim()) return text;
  return [...element.querySelectorAll(`title,${TIPS}`)].reduce((rest, part) => rest.replace(part.textContent!, ' '), text);
}

/** The values of these attributes in a markup as browsers write it: within them there is no quotation mark. */
const valuesIn = (html: string, names: string): string[] => [...html.matchAll(new RegExp(` (?:${names})="([^"]*)`, 'g'))].map(([, value]) => value!.replaceAll('&nbsp;', ' '));

/** What is said and drawn by a markup and its text. Null: something else; a text: nothing, as by all of the same kind. */
const readMarkup = remembered((html, text: string): IconReading | string | null => {
  const classes = `${valuesIn(html, 'class').join(' ')} `;
  // Kendo makes labels of the names of its glyphs; those say nothing.
  const labels = valuesIn(html, 'aria-label').filter((label) => !new RegExp(` ?k-(?:svg-)?i-${plain(label).replaceAll(' ', '-')} `).test(classes));
  const titles = [...html.matchAll(/<title[^>]*>([^<]*)/g)].map(([, title]) => title!);
  const value = /^<input(?!.* type="image")/.test(html) ? valuesIn(html, 'value') : [];
  const words = new Set([text, ...labels, ...titles, ...value, ...valuesIn(html, 'title|alt|data-original-title|data-bs-original-title')].map(actionNamed));
  words.delete(null);
  if (words.has('other')) return null;
  const symbol = /<use[^>]* (?:xlink:)?href="[^"#]*#([^"]+)/.exec(html)?.[1];
  const names = `${classes}${symbol} icon-${symbol} icon-${valuesIn(html, 'data-icon').join(' icon-')}`;
  const [action, another] = new Set([...(words as Set<Action>), ...actionsOfClasses(names), ...valuesIn(html, 'src').flatMap((src) => actionOfFile(src) ?? []), ...actionsOfSymbols(text)]);
  return another ? null : action ? { action, worded: words.size > 0 } : html.replace(/ (?:href|data-[\w-]+)="[^"]*"/g, '');
});

/**
 * Reads one element as one of the three icons: by its words and its glyph, which must agree.
 * @param styled what was found by styles alone; elements of the same kind needn't be asked twice
 * @returns null where neither is known, where they differ, and where any word says something else
 */
export function readIcon(element: Element, styled: Map<string, Action | undefined>): IconReading | null {
  if (element.textContent!.length > MOST_LETTERS) return null;
  const text = textOf(element);
  // Most links of a page say something else; that is seen at once.
  if (text && actionNamed(text) === 'other') return null;
  const html = element.outerHTML;
  const reading = html.length > MOST_MARKUP ? null : readMarkup(html, text);
  if (typeof reading !== 'string') return reading;
  if (!styled.has(reading)) {
    const [action, another] = new Set([element, ...element.querySelectorAll('*')].flatMap((part) => actionOfStyle(part) ?? []));
    styled.set(reading, another ? undefined : action);
  }
  const action = styled.get(reading);
  return action ? { action, worded: false } : null;
}
