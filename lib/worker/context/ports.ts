import type { Instant } from '../../domain/values/businessDate.ts';
import type { Notice } from '../../messages/notices.ts';
import type { RemedyView } from '../../messages/views/views.ts';
import type { ClickIcon } from '../../service/lightspeed/clickIcon.ts';
import type { Site } from './site.ts';

/** The page names of a remedy that is a link. */
export type PageName = Extract<RemedyView, { kind: 'page' }>['page'];

/** What the browser and the computer give to the worker. Every part names those that it needs, and is given no other. */
export interface Ports {
  /** The site at `origin`, or null where we serve none. */
  readonly siteAt: (origin: string) => Site | null;
  /** The address of a page of the site. */
  readonly pageHref: (origin: string, page: PageName, target?: { storeId?: string; date?: string }) => string;
  readonly locks: Pick<LockManager, 'request'>;
  /** The computer's own clock. */
  readonly localNow: () => Instant;
  readonly newId: () => string;
  /** Clicks one of the icons of a site that takes no requests. */
  readonly clickIcon: ClickIcon;
  /** Resolves after `ms` milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Tells every page and popup that something is worth asking again. */
  readonly notify: (notice: Notice) => void;
  /** From 0 to 1: browsers that do the same do not stay in step. */
  readonly random: () => number;
  /** Asks the browser to wake the worker after so many seconds, and again and again, in place of what was asked before; null: no more. */
  readonly keepWaking: (seconds: number | null) => Promise<void>;
  readonly onError: (error: unknown) => void;
}
