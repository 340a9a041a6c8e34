import type { DayTarget } from '../../domain/day/action.ts';
import type { FoundIcon } from './foundIcon.ts';

/** Where an icon says what a click on it sends or opens. */
const SAYS = ['href', 'formaction', 'action', 'onclick'];
const DATES = /\b\d{4}-\d{2}-\d{2}\b/g;
const STORES = /\bstoreId=(\w+)/g;

/** What is sent along, and to where: the attributes of the icon and of its form, and the fields of that. */
function sentBy({ element, target }: FoundIcon): { readonly texts: readonly string[]; readonly fields: readonly HTMLInputElement[] } {
  const form = target.closest('form');
  const said = [element, target, target.closest('a'), form].flatMap((one) =>
    one ? SAYS.flatMap((name) => one.getAttribute(name) ?? []) : [],
  );
  return { texts: said, fields: form ? [...form.querySelectorAll('input')] : [] };
}

/**
 * True where an icon itself names days, or stores, and that of the page is none of them: it was drawn for another one. Most
 * icons name neither.
 */
export function isOfAnotherDay(icon: FoundIcon, { storeId, date }: DayTarget): boolean {
  const { texts, fields } = sentBy(icon);
  const dates = [...texts, ...fields.map(({ value }) => value)].flatMap((text) => text.match(DATES) ?? []);
  const stores = [
    ...texts.flatMap((text) => [...text.matchAll(STORES)].map(([, id]) => id)),
    ...fields.filter(({ name }) => name === 'storeId').map(({ value }) => value),
  ];
  return (dates.length > 0 && !dates.includes(date)) || (stores.length > 0 && !stores.includes(storeId));
}
