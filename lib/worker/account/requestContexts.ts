import { phrase } from '../../i18n/phrase.ts';
import type { SenderOf } from '../../messages/router.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { IdentityDeps } from './identity.ts';
import { type ReadContext, type RequestContext, createReadContext, createRequestContext } from './requestContext.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';

/** Who asks, and about which site, by the sender of a message. */
export function createRequestContexts(deps: IdentityDeps & Pick<Ports, 'siteAt'>) {
  /** @throws ProblemError where we serve no site at this origin */
  function siteOf({ origin }: { readonly origin: string }): Site {
    const site = deps.siteAt(origin);
    if (!site) throw new ProblemError({ reason: phrase('problem.unknown-message') });
    return site;
  }

  return {
    siteOf,
    /** For what no tab asks, at a site that is named. */
    readingOf: (at: { readonly origin: string }): ReadContext => createReadContext(deps, siteOf(at)),
    contextOf: (sender: SenderOf<'run'>): RequestContext =>
      createRequestContext(deps, { site: siteOf(sender), tabId: sender.tabId, documentId: sender.documentId }),
  };
}
export type RequestContexts = ReturnType<typeof createRequestContexts>;
