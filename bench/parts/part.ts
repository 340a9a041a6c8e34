import type { PracticeServer } from '../../tests/support/scene/practiceServer.ts';
import type { BuiltTwin, Twin } from '../twins/build.ts';

/** What the parts of a run share. */
export interface Bench {
  /** The service that the measured pages are of. */
  readonly practice: PracticeServer;
  readonly twins: Readonly<Record<Twin, BuiltTwin>>;
  /** A folder of this run, which goes with it. */
  readonly folder: string;
  /** How many rounds were asked for; undefined: as many as a part has by itself. */
  readonly rounds: number | undefined;
}

/** A part of the bench, which prints what it measures. */
export interface Part {
  readonly name: string;
  readonly about: string;
  run(bench: Bench): Promise<void>;
}
