import type { Action } from '../../domain/day/action.ts';
import { actionNamed } from './iconWords.ts';

interface Glyph {
  readonly action: Action;
  /** What icon sets call it (domain 11, N13). */
  readonly names: RegExp;
  /** Its characters in Font Awesome, in Glyphicons, and in any font. */
  readonly awesome: string;
  readonly halflings: string;
  readonly symbols: string;
}

/** The two arrows, the calculator and the bolt. Glyphicons have no calculator. */
const GLYPHS: readonly Glyph[] = [
  {
    action: 'refresh',
    names: /^(?:refresh|reload|sync|rotate(?:-right)?|arrows?-rotate(?:-cw|-right)?|arrow-(?:clockwise|repeat))$/,
    awesome: '\uF021\uF01E\uF2F1\uF2F9',
    halflings: '\uE031',
    symbols: '↻⟳🔄',
  },
  { action: 'regenerate', names: /^calculator$/, awesome: '\uF1EC', halflings: '', symbols: '🧮' },
  {
    action: 'post',
    names: /^(?:bolt(?:-lightning)?|flash|lightning(?:-charge)?|thunderbolt|zap)$/,
    awesome: '\uF0E7\uE0B7',
    halflings: '\uE162',
    symbols: '⚡',
  },
];

const glyph = (fits: (one: Glyph) => boolean): Action | undefined => GLYPHS.find(fits)?.action;
const actionOfName = (name: string): Action | undefined =>
  glyph(({ names }) => names.test(name.replace(/-(?:alt|fill|outline|solid|sm|o)$/, '')));

/** The actions whose glyphs are named among these classes, as any of the common sets writes them. */
export const actionsOfClasses = (classes: string): Action[] =>
  classes
    .split(/\s+/)
    .flatMap((one) => actionOfName(/^(?:fa[srldb]?|glyphicon|k-i|k-svg-i|bi|mdi|(?:ui-)?icon)-(.+)/.exec(one)?.[1] ?? '') ?? []);

/** What the files of icons say beside what they show. */
const FILE_NOISE = /\b(?:icons?|ico|img|btn|button|small|sm|lg|px|x|on|off|white|black|gr[ae]y|blue)\b/g;

/** What the name of an image's file says, without what the site's build adds to it. */
export function actionOfFile(address: string): Action | undefined {
  const file = /^(?!data:)(?:[^?#]*\/)?([^/?#]*)\.\w+(?:[?#]|$)/.exec(address)?.[1] ?? '';
  const name = file
    .toLowerCase()
    .replace(/[.-][\da-f]{6,}\b/, '')
    .replace(/[\W\d_]+/g, ' ')
    .replace(FILE_NOISE, '')
    .trim();
  const said = actionNamed(name);
  return said && said !== 'other' ? said : actionOfName(name.replace(/ +/g, '-'));
}

/** The actions of the signs in a text that any font can draw. */
export const actionsOfSymbols = (text: string): Action[] =>
  [...text].flatMap((sign) => glyph(({ symbols }) => symbols.includes(sign)) ?? []);

/** The action that this very element shows by its styles alone: a character of an icon font, or a file in its background. */
export function actionOfStyle(element: Element): Action | undefined {
  const { content, fontFamily } = getComputedStyle(element, '::before');
  const drawn = /\p{Co}/u.exec(content + (element.childElementCount ? '' : element.textContent))?.[0];
  if (drawn)
    return glyph(({ awesome, halflings }) =>
      (/font ?awesome/i.test(fontFamily) ? awesome : /glyphicons/i.test(fontFamily) ? halflings : '').includes(drawn),
    );
  return actionOfFile(/^url\("?([^")]+)"?\)$/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? '');
}
