import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault, Found, Stage } from './fault.ts';
import { problemsOf, runOnce } from './run.ts';

/** The seed of the short form: the same runs each time. */
const SEED = 20;

/** The runs of the short form of a fault; `proves` is true of a run that met what it was made for. */
export function shortForm(fault: Fault, proves: (found: Found) => boolean = ({ done }) => done > 0): void {
  describe(fault.about, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await fault.open();
    });
    afterAll(() => stage?.stop());
    it.each([...fault.short])('run %i: once in the books, and journal and screen say so', { timeout: 120_000 }, async (index) => {
      const found = await runOnce(stage, fault, SEED, index);
      expect(problemsOf(found)).toEqual([]);
      expect(proves(found)).toBe(true);
    });
  });
}
