/** The short form of every fault but the death of the worker, which has a file of its own, so that both run side by side. */
import { FAULTS } from './faults.ts';
import { shortForm } from './shortForm.ts';
import { workerKilled } from './kinds/workerKilled.ts';

for (const fault of FAULTS) if (fault !== workerKilled && fault.short.length > 0) shortForm(fault);
