import type { Site } from '../context/site.ts';
import type { Identity } from './account.ts';
import { type IdentityDeps, verifyIdentity } from './identity.ts';

/** Who asks, in one message: the tab that shows the checklist, and no other, may use the clearance. */
export interface RequestContext {
  readonly site: Site;
  readonly tabId: number;
  /** The browser's name for the document that asks, where it gives one. */
  readonly documentId?: string | undefined;
  /** Who is signed in, asked of the service at the first call and never again for this message. Never rejects for a service that fails. */
  readonly identity: () => Promise<Identity>;
}

/** What is read of a site in the course of one message. */
export type ReadContext = Pick<RequestContext, 'site' | 'identity'>;

/** What one message reads of a site; who is signed in is asked once. */
export function createReadContext(deps: IdentityDeps, site: Site): ReadContext {
  let asked: Promise<Identity> | undefined;
  return { site, identity: () => (asked ??= verifyIdentity(deps, site)) };
}

export const createRequestContext = (deps: IdentityDeps, who: Pick<RequestContext, 'site' | 'tabId' | 'documentId'>): RequestContext => ({
  ...who,
  ...createReadContext(deps, who.site),
});
