import type { Handlers } from '../../messages/router.ts';
import { withProblem } from '../context/problems.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import type { Guides } from '../guide/guides.ts';
import type { RequestContexts } from '../account/requestContexts.ts';

export interface GuideHandlersDeps extends LinkDeps {
  readonly guides: Pick<Guides, 'begin' | 'look' | 'move' | 'resume'>;
  readonly contexts: RequestContexts;
}

/** The step-by-step guides, as pages and the popup ask for them. */
export function createGuideHandlers({
  guides,
  contexts: { siteOf, contextOf, readingOf },
  ...deps
}: GuideHandlersDeps): Pick<Handlers, 'guideStart' | 'guideLook' | 'guideMove' | 'guideBegin' | 'guideResume'> {
  return {
    async guideStart(request, sender) {
      await withProblem(deps, sender.origin, () => guides.begin(contextOf(sender), request, sender.tabId));
      return {};
    },
    async guideBegin({ origin, ...request }) {
      await withProblem(deps, origin, () => guides.begin(readingOf({ origin }), request, null));
      return {};
    },
    async guideLook(request, sender) {
      return { view: await withProblem(deps, sender.origin, () => guides.look(contextOf(sender), request)) };
    },
    async guideMove(request, sender) {
      await withProblem(deps, sender.origin, () => guides.move(contextOf(sender), request));
      return {};
    },
    async guideResume({ origin, go }) {
      await withProblem(deps, origin, () => guides.resume(siteOf({ origin }), go));
      return {};
    },
  };
}
