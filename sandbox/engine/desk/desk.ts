import type { Instant } from '../../../lib/domain/values/businessDate.ts';
import type { Database } from '../world/database.ts';
import { Refusal, type SignedIn } from '../practice.ts';
import type { World } from '../world/world.ts';

/** What every question to the practice and every change of it goes through. */
export interface Desk {
  readonly db: Database;
  readonly world: World;
  readonly now: () => Instant;
  /** What `work` reads, with everything brought up to the present. */
  read<T>(work: () => T): T;
  /** What `work` changes, as a whole or not at all. @throws Refusal `role` for who may only read */
  write<T>(who: SignedIn, work: () => T): T;
}

/** @throws Refusal `role` for who may only read */
export const mustWrite = ({ user }: SignedIn): void => {
  if (user.role === 'reports-only') throw new Refusal('role', 'This user may only read reports.');
};
