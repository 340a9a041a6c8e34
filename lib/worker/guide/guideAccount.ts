import type { GuideFactsDeps } from './guideFacts.ts';
import { accountKey } from '../account/account.ts';
import type { ReadContext } from '../account/requestContext.ts';

/** Stands for the account of a site that does not tell who is signed in, until its sign-in page is seen. */
export const unnamed = (origin: string): string => accountKey(origin, '');

export type GuideAccountDeps = Pick<GuideFactsDeps, 'verified'>;

/** Whose guides are meant; null: nobody is signed in, or it can't be asked. */
export async function accountAt(deps: GuideAccountDeps, { site, identity }: ReadContext): Promise<string | null> {
  const verified = await deps.verified.get(site.origin);
  if (verified) return verified;
  const { account, session } = await identity();
  return account ?? (!session.known && session.why === 'not-published' ? unnamed(site.origin) : null);
}
