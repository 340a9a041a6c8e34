import type { Fact } from '../../domain/values/fact.ts';
import type { Session } from '../../domain/store/session.ts';

/** Who is signed in at a site, and the key under which their rows are kept; null where nobody can be told. */
export interface Identity {
  readonly session: Fact<Session>;
  readonly account: string | null;
}

/** The key of an account's rows: nothing of one account is ever read with another's. */
export function accountKey(origin: string, accountId: string): string {
  return `${origin}#${accountId}`;
}
