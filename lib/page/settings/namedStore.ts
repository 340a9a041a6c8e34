import type { Heading } from './parts/parts.ts';
import { isSeen, plain } from './parts/texts.ts';
import { FIELDS } from '../selectors/settings.ts';
import { APART } from '../selectors/site.ts';

export interface NamedStore {
  readonly id: string;
  readonly name: string;
}

const NO_LETTER = '(?:^|[^\\p{L}\\p{N}])';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** True where `text` has the name as a whole, not as a part of a longer word. */
const isNamedIn = (text: string, name: string): boolean => new RegExp(`${NO_LETTER}${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** The stores that a text names; one whose name is part of another's, which is named, is not. */
export function storesIn(text: string, stores: readonly NamedStore[]): NamedStore[] {
  const found = stores.filter(({ name }) => isNamedIn(text, name));
  return found.filter((one) => !found.some((other) => other.name.length > one.name.length && isNamedIn(other.name, one.name)));
}

/** What a heading may say beside the name of a store; any other word may be a part of another store's name, or of another thing. */
const BESIDE =
  /^(?:stores?|shops?|locations?|boutiques?|settings|paramètres|accounting|comptabilité|mappings?|pos|connections?|details?|détails|view|edit|summary|sales|of|for|the|de|du|la|pour|id|no|n°|#\d+)$/iu;

/** True where a heading is the name of the store, or says it as the subject of a page. */
function isAbout(text: string, { name }: NamedStore): boolean {
  const rest = text.replace(new RegExp(escaped(name), 'iu'), ' ');
  return rest
    .split(/[^\p{L}\p{N}#°]+/u)
    .filter(Boolean)
    .every((word) => BESIDE.test(word));
}

/** True where a field of the page, such as one that changes the store, says another one. */
function isFieldOfAnother(page: Document, store: NamedStore, stores: readonly NamedStore[]): boolean {
  const fields = [...page.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS)];
  const others = new Set(stores.map(({ name }) => name).filter((name) => name !== store.name));
  const saysOther = (field: HTMLInputElement | HTMLSelectElement): boolean =>
    others.has(plain(field instanceof HTMLSelectElement ? field.options[field.selectedIndex]?.textContent : field.value));
  return fields.some((field) => saysOther(field) && !field.closest(`header,nav,table,${APART}`) && isSeen(field));
}

/**
 * The one store that a page says it is about, by its headings; what its address and its fields say must not be another.
 * @returns null where it names none, or more than one
 */
export function storeOfPage(address: URL, headings: readonly Heading[], stores: readonly NamedStore[]): NamedStore | null {
  const named = headings.flatMap(({ text, element }) => storesIn(text, stores).map((store) => ({ store, text, element })));
  const [first] = named;
  if (!first) return null;
  const { store } = first;
  if (
    named.some((other) => other.store !== store) ||
    !named.some(({ text }) => isAbout(text, store)) ||
    stores.filter(({ name }) => name === store.name).length > 1
  )
    return null;
  // A longer name in which this one is a part is that of a store that we don't know.
  if (!isAbout(first.text, store) || isFieldOfAnother(first.element.ownerDocument, store, stores)) return null;
  const ids = [...address.pathname.split('/'), ...address.searchParams.values()];
  const addressed = stores.filter(({ id }) => ids.includes(id));
  // A number in an address may be of anything; one that is another store's says that nobody can tell.
  return addressed.length > 0 && !addressed.includes(store) ? null : store;
}
