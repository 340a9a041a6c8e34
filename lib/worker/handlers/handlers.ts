import type { Handlers } from '../../messages/router.ts';
import { type GuidesDeps, createGuides } from '../guide/guides.ts';
import { type DeskHandlersDeps, createDeskHandlers } from './deskHandlers.ts';
import { type DefectHandlersDeps, createDefectHandlers } from './defectHandlers.ts';
import { type GreetingDeps, createGreeting } from './greeting.ts';
import { createGuideHandlers } from './guideHandlers.ts';
import { type HistoryHandlersDeps, createHistoryHandlers } from './historyHandlers.ts';
import { type OptionHandlersDeps, createOptionHandlers } from './optionHandlers.ts';
import { type PageHandlersDeps, createPageHandlers } from './pageHandlers.ts';
import { type ReadEvents, type ReadHandlersDeps, createReadHandlers } from './readHandlers.ts';
import { type RepairHandlersDeps, createRepairHandlers } from './repairHandlers.ts';
import { createRequestContexts } from './requestContexts.ts';
import type { Sync } from '../sync/sync.ts';

/** What the groups of handlers share is made here. */
type Made = 'contexts' | 'greet' | 'guides' | 'shownIcons';
export type HandlersDeps = GuidesDeps &
  DefectHandlersDeps &
  DeskHandlersDeps &
  Omit<HistoryHandlersDeps, Made> &
  GreetingDeps &
  Omit<PageHandlersDeps, Made> &
  Omit<ReadHandlersDeps, Made> &
  Omit<RepairHandlersDeps, Made> &
  Omit<OptionHandlersDeps, Made> & { readonly sync: Sync };

/** What answers each message of the protocol. */
export function createHandlers(deps: HandlersDeps, events: ReadEvents): Handlers {
  const contexts = createRequestContexts(deps);
  const greet = createGreeting(deps);
  const guides = createGuides(deps, greet);
  const made = { ...deps, contexts, greet, guides, shownIcons: deps.sync.shownIcons };
  return {
    ...createPageHandlers(made),
    ...createReadHandlers(made, events),
    ...createRepairHandlers(made),
    ...createGuideHandlers(made),
    ...createOptionHandlers(made),
    ...createDefectHandlers(made),
    ...createDeskHandlers(made),
    ...createHistoryHandlers(made),
  };
}
