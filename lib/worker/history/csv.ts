/** What a spreadsheet takes for the beginning of a formula; white space before it is no hindrance to some. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\t\r＝＋－＠]/u;

/** A figure is no formula, though it may begin with a minus. */
const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** One cell by RFC 4180; what a spreadsheet would run as a formula is made a text by an apostrophe. */
function cell(text: string): string {
  const safe = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as a file that spreadsheets open by themselves: RFC 4180, UTF-8 with its mark, no formulas.
 * @param rows the headings first; every cell a text
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
