import type { Action } from '../../domain/day/action.ts';

/** What may stand behind the verb and means nothing else: what a day is, where it comes from, where it goes. */
const MORE =
  '(?: (?:the|this|day|date|data|sales|accounting|journal|entry|entries|from|to|pos|quickbooks|online|desktop|xero|sage|netsuite|now|le|la|les|cette|journee|donnees|ventes|ecritures?))*$';

/** The words of the three icons, in English and French, as `folded` leaves them (domain 1.3, 1.5). */
const WORDS: readonly (readonly [Action, RegExp])[] = [
  ['refresh', new RegExp(`^(?:re ?load|refresh|actualiser|recharger|rafraichir)(?: reload| refresh| recharger)?${MORE}`)],
  ['regenerate', new RegExp(`^(?:re ?generate|re ?generer|generer)${MORE}`)],
  ['post', new RegExp(`^(?:post|reporter)${MORE}`)],
];

/** A text as it is compared: letters and digits only, small, without accents; the characters of icon fonts are gone. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\p{Co}|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What `find` makes of a text, kept: a page has the same few at every event. What else it is given follows from the text. */
export function remembered<T, More extends unknown[]>(find: (text: string, ...more: More) => T): typeof find {
  const known = new Map<string, T>();
  return (text, ...more) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size > 2_000) known.clear();
      known.set(text, (found = find(text, ...more)));
    }
    return found;
  };
}

/** Which action a text names; `other`: it says something else; null: it has no words. Only the whole text counts. */
export const actionNamed = remembered((text): Action | 'other' | null => {
  const words = folded(text).replace(/ (?:icon|button|icone|bouton)$/, '');
  return words === '' ? null : (WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other');
});
