import { pairsOf } from './settings/parts.ts';
import { plain } from './settings/texts.ts';

export type Balance = 'equal' | 'differs';

/** An amount as it is written, without its currency and its spaces, in whatever language; null: it is none. */
function amountOf(text: string): string | null {
  const bare = text.replace(/[\s\p{Sc}]|[A-Z]{3}/gu, '');
  return /^[(\-−]?\d[\d.,'’]*\)?$/.test(bare) ? bare.replace('−', '-') : null;
}

/**
 * Whether the grand totals of a day's page agree (domain, N9): compared as they are written, one beside the other.
 * @returns null where the page does not show each exactly once, as an amount
 */
export function readBalance(page: ParentNode): Balance | null {
  // They stand in another tab than the icons, as a rule.
  const pairs = pairsOf(page, ({ textContent }) => plain(textContent));
  const [receipts, payments] = [/^total receipts$/i, /^total payments$/i].map((label) => {
    const values = pairs.filter((pair) => label.test(pair.label)).map(({ value }) => amountOf(value));
    return values.length === 1 ? values[0]! : null;
  });
  if (receipts === null || payments === null || receipts === undefined || payments === undefined) return null;
  return receipts === payments ? 'equal' : 'differs';
}
