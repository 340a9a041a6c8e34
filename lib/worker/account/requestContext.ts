import type { Site } from '../context/site.ts';

/** Who asks: the tab that shows the checklist, and no other, may use the clearance. */
export interface RequestContext {
  readonly site: Site;
  readonly tabId: number;
  /** The browser's name for the document that asks, where it gives one. */
  readonly documentId?: string | undefined;
}
