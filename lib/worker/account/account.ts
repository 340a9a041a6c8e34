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

/** Stands for the account of a site that does not tell who is signed in, until its sign-in page is seen. */
export const unnamed = (origin: string): string => accountKey(origin, '');

/**
 * Under which key is kept where a merchant stands: their account; one for the whole site where it names nobody. Null: nobody
 * is signed in, or it can't be told who.
 */
export function standKey({ session, account }: Identity, origin: string): string | null {
  if (session.known) return account;
  return session.why === 'not-published' ? unnamed(origin) : null;
}
