import type { Findings } from '../support/audit.ts';
import type { Ending } from './attempt.ts';
import type { Random } from './random.ts';

/** What one run has found. */
export interface Found extends Findings {
  /** How the attempts that the fault befell ended, before anything was tried again. */
  readonly first: readonly Ending[];
}

/** What the runs of one fault share, such as a browser. */
export interface Stage {
  run(random: Random, index: number): Promise<Found>;
  stop(): Promise<void>;
}

/** One kind of fault, run many times. */
export interface Fault {
  /** By this it is asked for: `--only NAME`. */
  readonly name: string;
  /** Its row of the table. */
  readonly about: string;
  /** How many runs there are in `npm run test:faults`. */
  readonly runs: number;
  /** The runs, by number, of the short form, which has a fixed seed. */
  readonly short: readonly number[];
  open(): Promise<Stage>;
}
