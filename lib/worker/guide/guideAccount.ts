import type { GuideFactsDeps } from './guideFacts.ts';
import { unnamed } from '../account/account.ts';
import type { ReadContext } from '../account/requestContext.ts';

export type GuideAccountDeps = Pick<GuideFactsDeps, 'verified'>;

/** Whose guides are meant; null: nobody is signed in, or it can't be asked. */
export async function accountAt(deps: GuideAccountDeps, { site, identity }: ReadContext): Promise<string | null> {
  const verified = await deps.verified.get(site.origin);
  if (verified) return verified;
  const { account, session } = await identity();
  return account ?? (!session.known && session.why === 'not-published' ? unnamed(site.origin) : null);
}
