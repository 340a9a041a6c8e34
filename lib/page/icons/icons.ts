import type { Action } from '../../domain/action.ts';
import { findAccountingTab } from './accountingTab.ts';
import { type Candidate, WRITING, candidatesIn } from './candidates.ts';
import { standsBeside } from './sideBySide.ts';

export { isUsable } from './usable.ts';

export interface FoundIcon {
  readonly action: Action;
  /** The outermost element that is pressed. */
  readonly element: HTMLElement;
}

export type Icons =
  | { readonly found: true; readonly icons: readonly FoundIcon[] }
  | {
      readonly found: false;
      /** `one`: what is known stands alone. `several-groups`: there are more, or one with an icon twice. */
      readonly why: 'no-tab' | 'none' | 'one' | 'several-groups';
    };

const actionsOf = (icons: readonly Candidate[]): number => new Set(icons.map(({ action }) => action)).size;

/** The candidates as they stand side by side, each row with all that belong to it. */
function rowsOf(candidates: readonly Candidate[]): Candidate[][] {
  const rows: Candidate[][] = [];
  for (const one of candidates) {
    const row = rows.find(([first]) => first!.wrappers === one.wrappers && standsBeside(first!.place, one.place));
    if (row) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

/**
 * The site's own three icons on the page of a day, as they are at this moment: known as a group inside the Accounting
 * tab, never alone. A word or a glyph by itself is met on many pages; two different ones side by side are not. Whether
 * one can be pressed now is for `isUsable`.
 */
export function findIcons(page: Document): Icons {
  const tab = findAccountingTab(page);
  if (!tab) return { found: false, why: 'no-tab' };
  const candidates = candidatesIn(tab);
  const groups = rowsOf(candidates).filter((row) => {
    const parent = row[0]!.place.parentElement!;
    return actionsOf(row) > 1 && (parent === tab || !parent.querySelector(WRITING));
  });
  const [group] = groups;
  if (!group) return { found: false, why: candidates.length > 0 ? 'one' : 'none' };
  if (groups.length > 1 || actionsOf(group) < group.length) return { found: false, why: 'several-groups' };
  return { found: true, icons: group.map(({ action, element }) => ({ action, element })) };
}
