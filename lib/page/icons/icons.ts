import type { NoIcons } from '../../domain/site/pageParts.ts';
import type { ShownIcon } from '../../domain/site/shownIcon.ts';
import { findAccountingTab } from './accountingTab.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import type { FoundIcon } from './foundIcon.ts';
import { findShown } from './shown/shown.ts';
import { standsBeside } from './sideBySide.ts';
import { WRITING } from '../selectors/icons.ts';

export { isOffered, isUsable } from './usable.ts';

export type Icons =
  | { readonly found: true; readonly icons: readonly FoundIcon[] }
  | {
      readonly found: false;
      readonly why: NoIcons;
    };

/** How they are found at this moment. */
export type FindIcons = () => Icons;

/** True where the place is one for writing, or follows one: Post then sends what was written. */
function isForWriting([first]: readonly Candidate[], tab: Element): boolean {
  const { previousElementSibling: before, parentElement: parent } = first!.place;
  const places = parent === tab ? [before] : [before, parent, parent!.previousElementSibling];
  return places.some((place) => place?.matches(WRITING) || place?.querySelector(WRITING));
}

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

/** The group of icons in the tab: what is known by words or glyphs is known beside another one, never alone. */
function findGroup(tab: HTMLElement): Icons {
  const candidates = candidatesIn(tab);
  const groups = rowsOf(candidates).filter((row) => actionsOf(row) > 1 && !isForWriting(row, tab));
  const [group] = groups;
  if (!group) return { found: false, why: candidates.length > 0 ? 'one' : 'none' };
  if (groups.length > 1 || actionsOf(group) < group.length) return { found: false, why: 'several-groups' };
  return { found: true, icons: group.map(({ action, element, target }) => ({ action, element, target })) };
}

/**
 * The site's own three icons on the page of a day, as they are at this moment: known as a group inside the Accounting
 * tab, never alone; or shown by the merchant. A word or a glyph by itself is met on many pages; two different ones side by
 * side are not. Whether one can be pressed now is for `isUsable`.
 * @param shown what merchants have shown on this site; it needs no group
 */
export function findIcons(page: Document, shown: readonly ShownIcon[] = []): Icons {
  const tab = findAccountingTab(page);
  if (!tab) return { found: false, why: 'no-tab' };
  const group = findGroup(tab);
  if (shown.length === 0) return group;
  const known = group.found ? group.icons : [];
  const pointedOut = findShown(tab, shown, known);
  return pointedOut.length > 0 ? { found: true, icons: [...known, ...pointedOut] } : group;
}
