import { TOTAL_KINDS, type Totals } from '../../domain/day/day.ts';
import type { FiguresView } from '../../messages/views/views.ts';

/** Two sets of figures side by side; null where neither is known, or their currency is not. */
export function figuresOf(currency: string | null, left: Totals | null, right: Totals | null): FiguresView | null {
  if (currency === null || (!left && !right)) return null;
  const rows = TOTAL_KINDS.map((kind) => ({ kind, left: left?.[kind] ?? null, right: right?.[kind] ?? null }));
  // What neither side has is no figure of this day: a shop without purchase orders need not read about them.
  return { currency, rows: rows.filter((row) => row.left || row.right) };
}
