import type { Heading } from './parts.ts';

export interface NamedStore {
  readonly id: string;
  readonly name: string;
}

const NO_LETTER = '(?:^|[^\\p{L}\\p{N}])';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** True where `text` has the name as a whole, not as a part of a longer word. */
export const names = (text: string, name: string): boolean => new RegExp(`${NO_LETTER}${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** The stores that a text names; one whose name is part of another's, which is named, is not. */
export function storesIn(text: string, stores: readonly NamedStore[]): NamedStore[] {
  const found = stores.filter(({ name }) => names(text, name));
  return found.filter((one) => !found.some((other) => other.name.length > one.name.length && names(other.name, one.name)));
}

/**
 * The one store that a page says it is about, by its headings; what its address says must not be another.
 * @returns null where it names none, or more than one
 */
export function storeOfPage(address: URL, headings: readonly Heading[], stores: readonly NamedStore[]): NamedStore | null {
  const named = new Set(headings.flatMap(({ text }) => storesIn(text, stores)));
  const [store] = named;
  if (!store || named.size > 1 || stores.filter(({ name }) => name === store.name).length > 1) return null;
  const ids = [...address.pathname.split('/'), ...address.searchParams.values()];
  const addressed = stores.filter(({ id }) => ids.includes(id));
  // A number in an address may be of anything; one that is another store's says that nobody can tell.
  return addressed.length > 0 && !addressed.includes(store) ? null : store;
}
