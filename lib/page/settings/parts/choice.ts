import { headsOf } from './lists.ts';
import { withoutDeeds } from './statement.ts';
import { isNone, isSeen, plain } from './texts.ts';
import { DRAWN, DRAWN_VALUE, NO_CHOICE, RADIO, UNSAVED } from '../../selectors/settings.ts';

const ACCOUNT = /^(?:(?:[\p{L}/]+ )?(?:account|compte)(?: name| number| code)?|mapped to|maps to|mapping)$/iu;
/** What stands where nothing is chosen, or not yet, or where something else decides. */
const PLACEHOLDER =
  /^(?:please )?(?:select|choose|pick|search)\b|^(?:not (?:mapped|set|assigned|selected)|unmapped|unassigned|empty|blank|missing|n\/?a|loading|saving|updating|edit|change|map|assign|default|inherit(?:ed)?|same as|use default|choisir|sélectionner|chargement|non attribué|aucun compte)\b/i;

/** A choice as it is written; null: it is neither None nor an account for certain. */
function choiceIn(text: string): string | null {
  const said = plain(text);
  if (isNone(said)) return said;
  return !/[\p{L}\d]/u.test(said) || PLACEHOLDER.test(said) || /\b(?:none|aucune?)\b/i.test(said) ? null : said;
}

/** True where a field of the browser's own is not as the page brought it. */
function isChanged(field: HTMLSelectElement | HTMLInputElement): boolean {
  if (field instanceof HTMLInputElement) return field.value !== field.defaultValue;
  const saved = [...field.options].filter((option) => option.hasAttribute('selected'));
  return saved.length > 1 || (saved[0] ?? field.options[0]) !== [...field.options].find(({ selected }) => selected);
}

/** The words over the columns of a table; those of one table are asked for again and again. */
export type HeadsOver = (table: HTMLTableElement) => readonly string[];

/** Where in a row its account stands; null: it can't be told. */
function placeOfChoice(row: Element, name: Element, headsOver: HeadsOver): Element | null {
  if (!(row instanceof HTMLTableRowElement)) return row;
  const table = row.closest('table');
  const heads = table ? headsOver(table) : [];
  // Two cells without a word over them are a name and what was chosen for it.
  if (heads.every((head) => head === '')) {
    const cells = [...row.cells].filter(isSeen);
    return cells.length === 2 && cells[0] === name ? cells[1]! : null;
  }
  const place = heads.findIndex((head) => ACCOUNT.test(head));
  return heads.length === row.cells.length && heads.filter((head) => ACCOUNT.test(head)).length === 1 ? row.cells[place]! : null;
}

/** True where one of the columns of a table is that of the accounts. */
export const hasAccounts = (table: HTMLTableElement): boolean => headsOf(table).some((head) => ACCOUNT.test(head));

/**
 * What a row says that was chosen. A choice that is not saved yet is nobody's: the page shows what will be, perhaps.
 * @returns null where it can't be told
 */
export function choiceOf(row: Element, name: Element, headsOver: HeadsOver): string | null {
  const place = placeOfChoice(row, name, headsOver);
  if (!place || place === name || row.matches(UNSAVED) || row.querySelector(UNSAVED)) return null;
  const fields = [...place.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select,input')].filter(
    (field) => !field.matches(NO_CHOICE),
  );
  if (fields.some(isChanged) || place.querySelector(RADIO)) return null;
  const drawn = place.querySelectorAll(DRAWN_VALUE);
  if (place.querySelector(DRAWN)) {
    const choice = drawn.length === 1 ? choiceIn(drawn[0]!.textContent ?? '') : null;
    // Without a field that tells, an account may be one that is not saved yet.
    return choice !== null && (fields.length > 0 || isNone(choice)) ? choice : null;
  }
  const [field, second] = fields.filter(isSeen);
  if (second) return null;
  if (field instanceof HTMLSelectElement) return choiceIn(field.selectedOptions[0]?.textContent ?? '');
  if (field) return choiceIn(field.value);
  const value = place === row ? name.nextElementSibling : place;
  return value ? choiceIn(withoutDeeds(value)) : null;
}
