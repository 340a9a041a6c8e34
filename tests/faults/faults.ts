import { browserKilled } from './kinds/browserKilled.ts';
import { clocks } from './kinds/clocks.ts';
import { database } from './kinds/database.ts';
import { databaseCorrupt } from './kinds/databaseCorrupt.ts';
import { extensionEnded } from './kinds/extensionEnded.ts';
import type { Fault } from './fault.ts';
import { lateRequest } from './kinds/lateRequest.ts';
import { network, stalls } from './kinds/network.ts';
import { practiceKilled } from './kinds/practiceKilled.ts';
import { races } from './kinds/races.ts';
import { workerKilled } from './kinds/workerKilled.ts';

/** Every fault that is run in a real browser, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  workerKilled,
  browserKilled,
  practiceKilled,
  network,
  stalls,
  lateRequest,
  races,
  extensionEnded,
  database,
  databaseCorrupt,
  clocks,
];
