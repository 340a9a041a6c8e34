/** The short form of the faults on the live app: one run each of what `tests/e2e/live-faults.test.ts` does not have. */
import { LIVE_FAULTS } from './live/liveFaults.ts';
import { shortForm } from './shortForm.ts';

for (const fault of LIVE_FAULTS) if (fault.short.length > 0) shortForm(fault, ({ done, proven }) => done + proven > 0);
