import type { Balance } from '../domain/site/pageSeen.ts';
import { pairsOf } from './settings/parts/pairs.ts';

/** Figures with a mark before the cents, and those in groups of three, as English or French have them. */
const FORMS = [/^(\d+)(?:[.,](\d{1,2}))?$/, /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/, /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/];
/** One mark with three figures behind it: thousands in one language, a part of one in another. */
const EITHER = /^\d{1,3}[.,]\d{3}$/;

/** An amount in hundredths, without its currency and its spaces, in whatever language; as it is written where that can be either; null: it is none. */
function amountOf(text: string): number | string | null {
  const bare = text.replace(/[\s'’\p{Sc}]|[A-Z]{3}/gu, '').replace('−', '-');
  const [, minus, digits, close] = /^([(-]?)(\d[\d.,]*)(\)?)$/.exec(bare) ?? [];
  if (digits === undefined || (minus === '(') !== (close === ')')) return null;
  if (EITHER.test(digits)) return bare;
  const [, whole, cents = ''] = FORMS.map((form) => form.exec(digits)).find(Boolean) ?? [];
  return whole === undefined ? null : (minus ? -1 : 1) * Number(whole.replace(/[.,]/g, '') + cents.padEnd(2, '0'));
}

/**
 * Whether the grand totals of a day's page agree (domain, N9): compared to the cent, however each is written.
 * @returns null where the page does not show each exactly once, as an amount
 */
export function readBalance(page: ParentNode): Balance | null {
  // They stand in another tab than the icons, as a rule.
  const pairs = pairsOf(page, /^total (?:receipts|payments)$/i, true);
  const [receipts, payments] = [/^total receipts$/i, /^total payments$/i].map((label) => {
    const values = pairs.filter((pair) => label.test(pair.label)).map(({ value }) => amountOf(value));
    return values.length === 1 ? values[0]! : null;
  });
  if (receipts === null || payments === null || receipts === undefined || payments === undefined) return null;
  if (receipts === payments) return 'equal';
  // Of one that can be either nobody knows whether it is the other.
  return typeof receipts === 'string' || typeof payments === 'string' ? null : 'differs';
}
