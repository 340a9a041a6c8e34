/** What stands where an amount or a name stood. */
const GONE = '…';

const GROUP = String.raw`[,.’'\u00A0\u202F ]\d{3}`;
const NUMBER = String.raw`[-−]?\d+(?:${GROUP})*(?:[.,]\d+)?`;
const CURRENCY = String.raw`(?:\p{Sc}|\b(?:${Intl.supportedValuesOf('currency').join('|')})\b)`;
/** With a currency beside it, grouped by thousands, or with decimals; codes, ids, dates and counts are none. */
const AMOUNTS = new RegExp(
  [
    `${CURRENCY}\\s?${NUMBER}`,
    `${NUMBER}\\s?${CURRENCY}`,
    String.raw`[-−]?\d{1,3}(?:${GROUP})+(?:[.,]\d+)?`,
    String.raw`[-−]?\d+[.,]\d{1,2}(?![\d.,-])`,
  ].join('|'),
  'gu',
);
/** What somebody quotes is a name, or holds one. */
const QUOTED =
  /"[^"]{1,200}"|“[^”]{1,200}”|«[^»]{1,200}»|(?<![\p{L}\d])'[^']{1,200}'(?![\p{L}\d])|(?<![\p{L}\d])‘[^’]{1,200}’(?![\p{L}\d])/gu;
const MAIL = /[^\s<>()"']+@[^\s<>()"']+\.[^\s<>()"']+/g;

/**
 * A literal message without amounts, quoted names and addresses, and without `names`: for a report of which the
 * merchant did not say that it may tell them. Codes and ids stay: they are what the support looks for.
 */
export function redact(text: string, names: readonly string[]): string {
  const known = names.filter((name) => name.trim().length > 1).toSorted((a, b) => b.length - a.length);
  const named = known.reduce((rest, name) => rest.replaceAll(name, GONE), text);
  return [QUOTED, MAIL, AMOUNTS].reduce((rest, pattern) => rest.replace(pattern, GONE), named);
}
