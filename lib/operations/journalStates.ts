import { type JournalState, RESTING } from '../domain/journalState.ts';

/**
 * The life of an operation in the journal (law 3):
 *
 * ```
 * prepared ─▶ sent ─▶ accepted ─▶ settling ─▶ settled
 *     │         ├───▶ refused         │
 *     │         └───▶ unknown ─▶ accepted, missing or failed
 *     └──▶ absent ◀── missing ─▶ accepted
 *                              accepted or settling ─▶ failed
 * ```
 *
 * - `prepared`: written down, not sent. Found so after a death, it was never sent: `absent`.
 * - `sent`: the request may be anywhere. Found so after a death, it is `unknown`.
 * - `unknown`: the answer was lost; only reading by the idempotency key tells.
 * - `missing`: asked in time, the service has not had it. Whatever stands between may still deliver it, so it is asked
 *   for by its key for as long as the service keeps keys; meanwhile the action may be offered again, since a day that
 *   was changed by the one refuses the other (`If-Match`).
 * - `absent`: proven never to have reached the service.
 * - `failed`: the service carried it out and it failed, or nobody can tell any more what happened.
 */
const NEXT: Readonly<Record<JournalState, readonly JournalState[]>> = {
  prepared: ['sent', 'absent'],
  sent: ['accepted', 'refused', 'unknown'],
  unknown: ['accepted', 'missing', 'failed'],
  accepted: ['settling', 'failed'],
  settling: ['settled', 'failed'],
  settled: [],
  failed: [],
  refused: [],
  missing: ['accepted', 'absent'],
  absent: [],
};


/** True where `to` may follow `from`. */
export function mayFollow(from: JournalState, to: JournalState): boolean {
  return from === to ? !RESTING.includes(from) : NEXT[from].includes(to);
}
