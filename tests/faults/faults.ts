import { browserKilled } from './browserKilled.ts';
import { clocks } from './clocks.ts';
import { database } from './database.ts';
import { databaseCorrupt } from './databaseCorrupt.ts';
import { extensionEnded } from './extensionEnded.ts';
import type { Fault } from './fault.ts';
import { lateRequest } from './lateRequest.ts';
import { network, stalls } from './network.ts';
import { practiceKilled } from './practiceKilled.ts';
import { races } from './races.ts';
import { workerKilled } from './workerKilled.ts';

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
