/**
 * What one merchant's browser asks of the service, in requests. Counted by `tests/e2e/requests.test.ts`, which fails
 * where these numbers and the truth part; the simulation of many merchants (`scale.ts`) is built on them.
 */
export const REQUESTS = {
  /** Sales Totals is opened: who is signed in, the stores, the days; the days stored from an earlier visit are shown meanwhile. */
  open: 3,
  /** The page in the foreground asks again: mostly three answers of 304. */
  askAgain: 3,
  /** A checklist is opened: who is signed in, the store, the day, what runs. */
  checklist: 4,
  /** Run is pressed: the same again, then the one write. */
  run: 5,
} as const;
