import { data } from './data.ts';
import { elsewhere } from './elsewhere.ts';
import { guide } from './guide.ts';
import { idle } from './idle.ts';
import { memory } from './memory.ts';
import type { Part } from './part.ts';
import { repair } from './repair.ts';
import { requests } from './requests.ts';
import { sizes } from './sizes.ts';
import { strain } from './strain.ts';
import { usable } from './usable.ts';
import { worker } from './worker.ts';

/** The parts of the bench, in their order. */
export const PARTS: readonly Part[] = [sizes, usable, strain, idle, elsewhere, memory, worker, data, requests, guide, repair];
