import { MAPPING_SECTIONS, type MappingSection, type SectionSeen, type Sight } from '../../domain/sight.ts';
import { type NamedStore, storeOfPage } from './namedStore.ts';
import type { Heading } from './parts.ts';
import { isNone, isSeen, plain, seenText } from './texts.ts';

/** What shows only some of the rows, or may: then those that are seen are not all. */
const PARTIAL = '.pagination,.k-pager,.k-pager-wrap,.dataTables_paginate,[class*="paging"],input[type="search"],[placeholder*="search" i],[placeholder*="filter" i]';
const GROUPS = 'tr,.form-group,.form-row,.k-form-field,li';

/** One row of the mapping, and where it stands. */
export interface MappingRow {
  readonly area: MappingSection;
  readonly name: string;
  /** The account as it was saved; null: it can't be told. */
  readonly choice: string | null;
  readonly element: Element;
}

interface Section {
  readonly area: MappingSection;
  readonly region: Element;
  readonly rows: readonly MappingRow[];
}

const areaOf = (text: string): MappingSection | undefined => MAPPING_SECTIONS.find((area) => area.toLowerCase().replace(/\s/g, '') === text.toLowerCase().replace(/\band\b/g, '&').replace(/\s/g, ''));

/** What belongs to a heading: the largest part of the page around it that has no other section in it. */
function regionOf({ element }: Heading, others: readonly Heading[]): Element {
  let region = element;
  while (region.parentElement && region.parentElement !== element.ownerDocument.body && !others.some((other) => region.parentElement!.contains(other.element))) region = region.parentElement;
  return region;
}

/** What a row says that was chosen. A choice that is not saved yet is nobody's: the page shows what will be, perhaps. */
function choiceOf(row: Element, name: Element): string | null {
  const controls = [...row.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select,input:not([type=hidden])')].filter(isSeen);
  const [control] = controls;
  if (controls.length > 1) return null;
  if (control instanceof HTMLSelectElement) {
    const saved = [...control.options].filter((option) => option.hasAttribute('selected'));
    const now = [...control.options].find(({ selected }) => selected);
    if (!now || saved.length > 1 || (saved[0] ?? control.options[0]) !== now) return null;
    return plain(now.textContent) || null;
  }
  if (control) return control.value === control.defaultValue ? plain(control.value) || null : null;
  const value = name.nextElementSibling;
  return value ? seenText(value) || null : null;
}

function rowsOf(region: Element, area: MappingSection): MappingRow[] {
  const groups = [...region.querySelectorAll(GROUPS)].filter((group) => isSeen(group) && !group.querySelector(GROUPS) && !group.closest('thead,nav,[role="navigation"]'));
  return groups.flatMap((element) => {
    const label = element.querySelector('th,td,label,.control-label');
    // What stands beside a name in its cell, such as a badge, is none of it.
    const own = label && (plain([...label.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent).join(' ')) || seenText(label));
    return label && own ? [{ area, name: own, choice: choiceOf(element, label), element }] : [];
  });
}

function sectionsOf(headings: readonly Heading[]): Section[] {
  const named = headings.flatMap((heading) => {
    const area = areaOf(heading.text);
    return area ? [{ heading, area }] : [];
  });
  // The same name twice: nobody can tell which is which.
  const once = named.filter(({ area }) => named.filter((other) => other.area === area).length === 1);
  return once.map(({ heading, area }) => {
    const region = regionOf(heading, headings.filter((other) => other !== heading && !heading.element.contains(other.element)));
    return { area, region, rows: rowsOf(region, area) };
  });
}

/** A short text that is the same for the same rows with the same choices. */
function printOf(rows: readonly MappingRow[]): string {
  let hash = 0;
  for (const letter of JSON.stringify(rows.map(({ name, choice }) => [name, choice]))) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) | 0;
  return `${rows.length} ${hash >>> 0}`;
}

function sectionSeen({ area, region, rows }: Section): SectionSeen {
  const missing = rows.filter(({ choice }) => choice !== null && isNone(choice)).map(({ name }) => name.slice(0, 128));
  // One beside the sections may be for all of them; the one in the head of the page is for the whole site.
  const isPart = [...region.ownerDocument.querySelectorAll(PARTIAL)].some((element) => !element.closest('header,nav'));
  return { area, missing, whole: rows.length > 0 && !isPart && rows.every(({ choice }) => choice !== null), print: printOf(rows) };
}

/** True where the page is the mapping of a store: at least one of its sections has rows. */
export const isMappingPage = (headings: readonly Heading[]): boolean => sectionsOf(headings).some(({ rows }) => rows.length > 0);

/** The row of a section with this name; null where there is none, or more than one. */
export function findMappingRow(headings: readonly Heading[], area: string, name: string): Element | null {
  const found = sectionsOf(headings).flatMap(({ rows }) => rows).filter((row) => row.area === area && row.name === name);
  return found.length === 1 ? found[0]!.element : null;
}

/** The rows at None, section by section, as Settings > Accounting > View Details of a store shows them (B0.6). */
export function readMapping(address: URL, headings: readonly Heading[], stores: readonly NamedStore[]): Extract<Sight, { kind: 'mapping' }>[] {
  const store = storeOfPage(address, headings, stores);
  const sections = store ? sectionsOf(headings).filter(({ rows }) => rows.length > 0) : [];
  return store && sections.length > 0 ? [{ kind: 'mapping', storeId: store.id, sections: sections.map(sectionSeen) }] : [];
}
