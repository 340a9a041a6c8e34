import type { BusinessDate, Instant } from '../values/businessDate.ts';
import type { Fact } from '../values/fact.ts';

export const ROLES = ['reports-only', 'full-access', 'super-user'] as const;
export type Role = (typeof ROLES)[number] | 'unknown';

/** True where the user has no way into Settings, nor to the three actions: *Reports Only* (S10, L8). */
export function seesReportsOnly(session: Fact<Session>): boolean {
  return session.known && session.value.user.role === 'reports-only';
}

/** Who is signed in, and to which account. The CSRF token stays in the adapter that needs it. */
export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  readonly account: {
    readonly id: string;
    readonly name: string;
    /** The first day of the subscription (B0.4). */
    readonly subscriptionStart: BusinessDate;
    readonly currency: string;
    readonly locale: string;
  };
  /** The service's own clock: "today" is judged by it, not by the computer's. */
  readonly serverTime: Instant;
}
