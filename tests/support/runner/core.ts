import type { TestOptions } from 'vitest';

/** Marks a browser test that every `npm test` runs; the others run with `npm run test:all`. */
export const CORE = { tags: ['core'] } satisfies TestOptions;

/** Registers a table of journeys: the rows that `isCore` picks run with every `npm test`, the others with `npm run test:all`. */
export function coreRows<const Row>(
  rows: readonly Row[],
  isCore: (row: Row) => boolean,
  register: (rows: readonly Row[], options: TestOptions) => void,
): void {
  register(rows.filter(isCore), CORE);
  register(
    rows.filter((row) => !isCore(row)),
    {},
  );
}
