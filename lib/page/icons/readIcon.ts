import type { Action } from '../../domain/day/action.ts';
import { actionOfFile, actionOfStyle, actionsOfSymbols, actionsOfClasses } from './iconGlyphs.ts';
import { actionNamed, folded, remembered } from './iconWords.ts';
import { TIPS } from '../selectors/icons.ts';

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
  return [...element.querySelectorAll(`title,${TIPS}`)].reduce((rest, part) => rest.replace(part.textContent, ' '), text);
}

/** The values of these attributes in a markup as browsers write it: within them there is no quotation mark. */
const valuesIn = (html: string, names: string): string[] =>
  [...html.matchAll(new RegExp(` (?:${names})="([^"]*)`, 'g'))].map(([, value]) => value!.replaceAll('&nbsp;', ' '));

/** What an element says and draws. */
interface Said {
  /** Its words, as they are compared. */
  readonly words: readonly string[];
  /** True where some of them name something else. */
  readonly other: boolean;
  readonly worded: boolean;
  /** What its words and its drawing name, each once. */
  readonly actions: readonly Action[];
}

/** What is said and drawn by a markup and its text; `kind`: by it, elements that look the same are known. */
const readMarkup = remembered((html, text: string): Said & { readonly kind: string } => {
  const classes = `${valuesIn(html, 'class').join(' ')} `;
  // Kendo makes labels of the names of its glyphs; those say nothing.
  const labels = valuesIn(html, 'aria-label').filter(
    (label) => !new RegExp(` ?k-(?:svg-)?i-${folded(label).replaceAll(' ', '-')} `).test(classes),
  );
  const titles = [...html.matchAll(/<title[^>]*>([^<]*)/g)].map(([, title]) => title!);
  const value = /^<input(?!.* type="image")/.test(html) ? valuesIn(html, 'value') : [];
  const texts = [text, ...labels, ...titles, ...value, ...valuesIn(html, 'title|alt|data-original-title|data-bs-original-title')];
  const named = new Set(texts.map(actionNamed));
  named.delete(null);
  const other = named.delete('other');
  const symbol = /<use[^>]* (?:xlink:)?href="[^"#]*#([^"]+)/.exec(html)?.[1];
  const names = `${classes}${symbol} icon-${symbol} icon-${valuesIn(html, 'data-icon').join(' icon-')}`;
  const actions = new Set([
    ...(named as Set<Action>),
    ...actionsOfClasses(names),
    ...valuesIn(html, 'src').flatMap((src) => actionOfFile(src) ?? []),
    ...actionsOfSymbols(text),
  ]);
  return {
    words: [...new Set(texts.map(folded))].filter(Boolean).sort(),
    other,
    worded: named.size > 0,
    actions: [...actions],
    kind: html.replace(/ (?:href|data-[\w-]+)="[^"]*"/g, ''),
  };
});

/**
 * What `element` says and draws, as far as it is known.
 * @param styled what was found by styles alone; elements of the same kind needn't be asked twice
 * @returns null where there is more of it than of any icon
 */
export function saidBy(element: Element, styled: Map<string, readonly Action[]> = new Map()): Said | null {
  const html = element.outerHTML;
  if (html.length > MOST_MARKUP) return null;
  const said = readMarkup(html, textOf(element));
  if (said.other || said.actions.length > 0) return said;
  const known = styled.get(said.kind);
  const actions = known ?? [...new Set([element, ...element.querySelectorAll('*')].flatMap((part) => actionOfStyle(part) ?? []))];
  if (!known) styled.set(said.kind, actions);
  return { ...said, actions };
}

/**
 * Reads one element as one of the three icons: by its words and its glyph, which must agree.
 * @returns null where neither is known, where they differ, and where any word says something else
 */
export function readIcon(element: Element, styled: Map<string, readonly Action[]>): IconReading | null {
  if (element.textContent.length > MOST_LETTERS) return null;
  // Most links of a page say something else; that is seen at once.
  const text = textOf(element);
  if (text && actionNamed(text) === 'other') return null;
  const said = saidBy(element, styled);
  const [action, another] = said && !said.other ? said.actions : [];
  return action && !another ? { action, worded: said!.worded } : null;
}
