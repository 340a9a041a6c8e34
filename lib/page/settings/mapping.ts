import { digest } from '../../domain/values/digest.ts';
import { type MappingSection, type SectionSeen, type Sight } from '../../domain/site/sight.ts';
import { choiceOf, hasAccounts } from './parts/choice.ts';
import { headsOf } from './parts/lists.ts';
import { areaOf } from './kinds.ts';
import { type NamedStore, storeOfPage } from './namedStore.ts';
import { isPartial } from './parts/partial.ts';
import { type Heading, isCurrent, panelsOf, segmentsOf } from './parts/parts.ts';
import { isNone, isSeen, plain, seenText } from './parts/texts.ts';
import { GROUPS, NO_GROUP, ROW, ROW_NAMES } from '../selectors/settings.ts';
import { PANELS } from '../selectors/site.ts';

/** A row of the layout is one of the mapping where it is a label and its field, and stands in no other. */
const isLabelled = (row: Element): boolean =>
  [...row.children].some(({ localName }) => localName === 'label') && !row.closest(GROUPS) && !row.querySelector(GROUPS);
/** What the page of a mapping is called, in its heading, its menu or its address. */
const MAPPING =
  /^(?:accounting|comptabilité|(?:accounting |account )?mappings?|mise en correspondance|mappage)(?: (?:settings|details))?$/i;
/** A row that is not there yet. */
const TO_ADD = /^(?:add|create|ajouter) (?:an?|new|une?)\b/i;
/** What stands under a smaller heading in a section and is none of its rows. */
const ELSEWHERE = /\b(?:history|log|activity|audit|recent|changes?|help|historique|aide)\b/i;
/** A page with so many of its sections is one, whatever it is called. */
const MANY = 3;

/** One row of the mapping, and where it stands. */
export interface MappingRow {
  readonly area: MappingSection;
  readonly name: string;
  readonly element: Element;
  /** Where its name stands; null: nowhere. */
  readonly label: Element | null;
}

interface Section {
  readonly area: MappingSection;
  /** The parts of the page that belong to it. */
  readonly regions: readonly Element[];
  readonly rows: readonly MappingRow[];
}

const levelOf = ({ element: { localName } }: Heading): number => Number(/^h([1-6])$/.exec(localName)?.[1] ?? 7);

/** What belongs to a heading: the largest part of the page around it that has no other section in it, or what follows it in its own; smaller headings that follow are of it. */
function regionsOf(heading: Heading, headings: readonly Heading[]): Element[] {
  const place = headings.indexOf(heading);
  const end = headings.findIndex(
    (other, index) => index > place && (levelOf(other) <= levelOf(heading) || areaOf(other.text) || ELSEWHERE.test(other.text)),
  );
  const others = headings.filter((_, index) => index < place || (end >= 0 && index >= end));
  const holdsOther = (part: Element): boolean => others.some(({ element }) => part.contains(element));
  let region = heading.element;
  while (region.parentElement && region.parentElement !== region.ownerDocument.body && !holdsOther(region.parentElement))
    region = region.parentElement;
  if (groupsIn([region]).length > 0) return [region];
  const following: Element[] = [];
  for (let part = region.nextElementSibling; part && !holdsOther(part); part = part.nextElementSibling) following.push(part);
  return following;
}

function rowOf(element: Element, area: MappingSection): MappingRow[] {
  const names = [...element.querySelectorAll(ROW_NAMES)];
  const label = names.find((one) => /\p{L}/u.test(seenText(one)));
  // A row that says nothing, or has no name, may be one; a list of links is none.
  if (!label) return element.querySelector('select,input') ? [{ area, name: '', element, label: null }] : [];
  // What stands beside a name in its cell, such as a badge, is none of it.
  const own = plain(
    [...label.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join(' '),
  );
  const name =
    /\p{L}/u.test(own) && !/^\(?\d+\)?$/.test(own) ? own : seenText([...label.children].find((child) => seenText(child) !== '') ?? label);
  return [{ area, name, element, label }];
}

function groupsIn(regions: readonly Element[]): Element[] {
  const all = regions.flatMap((region) => [region, ...region.querySelectorAll(`${GROUPS},${ROW}`)]);
  return all.filter(
    (group) => (group.matches(GROUPS) ? !group.querySelector(GROUPS) : group.matches(ROW) && isLabelled(group)) && !group.closest(NO_GROUP),
  );
}
const rowsOf = (regions: readonly Element[], area: MappingSection): MappingRow[] =>
  groupsIn(regions)
    .filter(isSeen)
    .flatMap((group) => rowOf(group, area));

function sectionsOf(headings: readonly Heading[]): Section[] {
  const named = headings.flatMap((heading) => {
    const area = areaOf(heading.text);
    return area ? [{ area, heading }] : [];
  });
  const page = headings[0]?.element.ownerDocument;
  const panels = (page ? panelsOf(page) : []).flatMap(({ element, text }) => {
    const area = areaOf(text);
    return area && !named.some((other) => other.area === area) ? [{ area, regions: [element] }] : [];
  });
  const found = [
    ...named.map(({ area, heading }) => ({
      area,
      regions: regionsOf(
        heading,
        headings.filter(({ element }) => element === heading.element || !element.contains(heading.element)),
      ),
    })),
    ...panels,
  ];
  // The same name twice: nobody can tell which is which.
  const once = found.filter(({ area }) => found.filter((other) => other.area === area).length === 1);
  return once.map(({ area, regions }) => ({ area, regions, rows: rowsOf(regions, area) }));
}

interface Chosen extends MappingRow {
  /** The account as it was saved; null: it can't be told. */
  readonly choice: string | null;
}

/** A short text that is the same for the same rows with the same choices. */
const printOf = (rows: readonly Chosen[]): string => digest(JSON.stringify(rows.map(({ name, choice }) => [name, choice])));

function sectionSeen({ area, regions, rows: found }: Section, partial: boolean): SectionSeen {
  const heads = new Map<HTMLTableElement, readonly string[]>();
  const headsOver = (table: HTMLTableElement): readonly string[] => heads.get(table) ?? heads.set(table, headsOf(table)).get(table)!;
  const rows = found.map((row): Chosen => ({
    ...row,
    choice: row.label === null || TO_ADD.test(row.name) ? null : choiceOf(row.element, row.label, headsOver),
  }));
  const missing = rows.filter(({ choice }) => choice !== null && isNone(choice)).map(({ name }) => name.slice(0, 128));
  // A filter hides rows; what was hidden may be at None.
  const rowHides = groupsIn(regions).some((group) => !isSeen(group) && (group.localName === 'tr' || group.querySelector('select,input')));
  const hides = rowHides || regions.some((region) => [...region.querySelectorAll(PANELS)].some((panel) => !isSeen(panel)));
  return {
    area,
    missing,
    whole: rows.length > 0 && !partial && !hides && rows.every(({ choice }) => choice !== null),
    print: printOf(rows),
  };
}

/** True where the page is the mapping of a store: it is called so, or has its columns, and at least one of its sections has rows. */
export function isMappingPage(page: Document, address: URL, headings: readonly Heading[]): boolean {
  const sections = sectionsOf(headings).filter(({ rows }) => rows.length > 0);
  if (sections.length === 0) return false;
  if (sections.length >= MANY || headings.some(({ text }) => MAPPING.test(text)) || isCurrent(page, MAPPING)) return true;
  if (segmentsOf(address).some((part) => /^(?:accounting|(?:account)?mappings?)$/.test(part))) return true;
  return [...new Set(sections.flatMap(({ rows }) => rows.map(({ element }) => element.closest('table'))))].some(
    (table) => table !== null && hasAccounts(table),
  );
}

/** The row of a section with this name; null where there is none, or more than one. */
export function findMappingRow(headings: readonly Heading[], area: string, name: string): Element | null {
  const found = sectionsOf(headings)
    .flatMap(({ rows }) => rows)
    .filter((row) => row.area === area && row.name === name);
  return found.length === 1 ? found[0]!.element : null;
}

/** The rows at None, section by section, as Settings > Accounting > View Details of a store shows them (B0.6). */
export function readMapping(
  page: Document,
  address: URL,
  headings: readonly Heading[],
  stores: readonly NamedStore[],
): Extract<Sight, { kind: 'mapping' }>[] {
  const store = storeOfPage(address, headings, stores);
  const sections = store ? sectionsOf(headings).filter(({ rows }) => rows.length > 0) : [];
  if (!store || sections.length === 0) return [];
  const partial = isPartial(page);
  return [{ kind: 'mapping', storeId: store.id, sections: sections.map((section) => sectionSeen(section, partial)) }];
}
