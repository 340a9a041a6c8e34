/** Pieces of settings pages for tests, as many admin products have them. */

export const terms = (pairs: Readonly<Record<string, string>>): string =>
  `<dl>${Object.entries(pairs)
    .map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`)
    .join('')}</dl>`;

const row = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
/** A table with words over its columns; none with no words. */
export const table = (rows: readonly (readonly string[])[], heads: readonly string[] = ['Name', 'Account']): string =>
  `<table>${heads.length > 0 ? `<thead>${row('th', heads)}</thead>` : ''}<tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;

/** A list of accounts to choose from. */
export const opt = (choice: string): string =>
  `<select>${['None', '4000'].map((one) => `<option${one === choice ? ' selected' : ''}>${one}</option>`).join('')}</select>`;

export const part = (title: string, body: string): string => `<section><h3>${title}</h3>${body}</section>`;

const page = (area: string, store: string, body: string): string =>
  `<ol class="breadcrumb"><li>Settings</li><li>${area}</li></ol><h1>${store}</h1>${body}`;
/** Settings > Stores > View Details. */
export const ofStore = (body: string, store = 'Plateau'): string => page('Stores', store, body);
/** Settings > Accounting > View Details. */
export const ofMapping = (body: string): string => page('Accounting', 'Plateau', body);
