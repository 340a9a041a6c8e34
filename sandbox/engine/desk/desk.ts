import type { Instant } from '../../../lib/domain/values/businessDate.ts';
import type { PracticeDatabase } from '../world/database.ts';
import { Refusal, type PracticeSession } from '../practice.ts';
import type { World } from '../world/world.ts';

/** What every question to the practice and every change of it goes through. */
export interface Desk {
  readonly db: PracticeDatabase;
  readonly world: World;
  readonly now: () => Instant;
  /** What `work` reads, with everything brought up to the present. */
  read<T>(work: () => T): T;
  /** What `work` changes, as a whole or not at all. @throws Refusal `role` for who may only read */
  write<T>(who: PracticeSession, work: () => T): T;
}

/** @throws Refusal `role` for who may only read */
export const mustWrite = ({ user }: PracticeSession): void => {
  if (user.role === 'reports-only') throw new Refusal('role', 'This user may only read reports.');
};
