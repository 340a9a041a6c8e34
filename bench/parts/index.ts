import { data } from './costs/data.ts';
import { elsewhere } from './costs/elsewhere.ts';
import { firefox } from './firefox.ts';
import { guide } from './guide.ts';
import { idle } from './costs/idle.ts';
import { memory } from './costs/memory.ts';
import type { Part } from './part.ts';
import { repair } from './repair.ts';
import { requests } from './requests.ts';
import { sizes } from './sizes.ts';
import { strain } from './strain.ts';
import { usable } from './usable.ts';
import { worker } from './costs/worker.ts';

/** The parts of the bench, in their order. */
export const PARTS: readonly Part[] = [sizes, usable, firefox, strain, idle, elsewhere, memory, worker, data, requests, guide, repair];
