import type { Page } from 'puppeteer';
import { inOwnRoots } from '../browser/ownRoots.ts';
import { until } from '../until.ts';

/** Puts the keyboard into the row of a day, where its controls are then to be seen. */
export async function reachRow(page: Page, date: string): Promise<void> {
  await until(
    async () =>
      (await inOwnRoots(
        page,
        (roots, key) => {
          const [control] = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(`.strip[data-row^="${key}"] button`)]);
          // What has the focus already is brought into sight again.
          control?.blur();
          control?.focus();
          return control?.matches(':focus');
        },
        date,
      ))
        ? true
        : undefined,
    () => `There is no control of ${date}.`,
  );
}
