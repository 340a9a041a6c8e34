import { type JournalState, RESTING } from '../../domain/repair/journalState.ts';

/**
 * The life of an operation in the journal (law 3):
 *
 * ```
 * planned ─▶ dropped
 *     ▼
 * prepared ─▶ sent ─▶ accepted ─▶ settling ─▶ settled
 *     │         ├───▶ refused         │
 *     │         └───▶ unknown ─▶ accepted, settling, absent or failed
 *     └──▶ absent ─▶ accepted      accepted or settling ─▶ failed
 * ```
 *
 * - `planned`: the Post that was confirmed with a rebuild. It goes on once the rebuild was read back as expected, else it is
 *   `dropped`: that is its end, and nothing of it was ever sent. The first to come turns it, in one transaction (`turnPlanned`).
 * - `prepared`: written down, not sent. Found so after a death, it was never sent: `absent`.
 * - `sent`: the request may be anywhere. Found so after a death, it is `unknown`.
 * - `accepted`: the service took it; on a site that takes no requests, its icon was clicked.
 * - `unknown`: the answer was lost; only reading by the idempotency key tells. On a site that takes no requests only the day
 *   can be read: where it changed it is `settling`, and whether we clicked stays unknown (no `acceptedAt`).
 * - `absent`: it is not there; the action may be offered again. Where a request was delivered late all the same, it goes on
 *   from there (cases B2).
 * - `failed`: the service carried it out and it failed, or nobody can tell any more what happened.
 */
const NEXT: Readonly<Record<JournalState, readonly JournalState[]>> = {
  planned: [],
  prepared: ['sent', 'absent'],
  sent: ['accepted', 'refused', 'unknown'],
  unknown: ['accepted', 'settling', 'absent', 'failed'],
  accepted: ['settling', 'failed'],
  settling: ['settled', 'failed'],
  settled: [],
  failed: [],
  refused: [],
  absent: ['accepted'],
  dropped: [],
};

/** True where something may still happen by itself. */
export function isActive(state: JournalState): boolean {
  return !RESTING.includes(state);
}

/** True where `to` may follow `from`. */
export function mayFollow(from: JournalState, to: JournalState): boolean {
  return from === to ? from !== 'planned' && isActive(from) : NEXT[from].includes(to);
}
