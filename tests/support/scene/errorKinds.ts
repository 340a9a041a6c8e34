/** Of each store of `every-error`, how many days ago: each step on the site's pages, each kind of end, each software with its own way. */
const KINDS: Readonly<Record<string, readonly number[]>> = {
  // Fetched and mapped again, other accounts, in the POS, waited for, decided, for the support, closed and opened, busy.
  '1': [23, 14, 12, 4, 17, 2, 24, 7],
  // Rows of the mapping at None.
  '2': [3],
  // The accounting to be connected again, and the store.
  '3': [5],
  '4': [3],
  // The Web Connector, and a decision that goes on to Refresh.
  '5': [12, 18],
  // What fits is mapped.
  '7': [22],
  '10': [9],
};

/** Whether such a day stands for a kind of error, and not only for itself. */
export const standsForItsKind = (storeId: string, daysAgo: number): boolean => KINDS[storeId]?.includes(daysAgo) ?? false;
