import type { Instant } from '../../domain/values/businessDate.ts';

/** What the browser gives for the checks in the morning, and for telling what came of them. */
export interface MorningPorts {
  /** True in a private window: there nothing is done by itself. */
  readonly apart: boolean;
  /** The time zone of the computer, as an IANA name. */
  readonly localZone: () => string;
  /** Asks the browser to wake the worker at this moment, in place of what was asked before; null: no more. */
  readonly wakeAt: (at: Instant | null) => Promise<void>;
  /** The mark on our icon, and what it is called; two empty texts: as if nothing were known. */
  readonly badge: (text: string, title: string) => Promise<void>;
  /** True where the merchant lets us show notifications. */
  readonly mayTell: () => Promise<boolean>;
  /** Shows one; another with the same id takes its place. */
  readonly show: (id: string, title: string, message: string) => Promise<void>;
  /** Takes away the one that was clicked. */
  readonly dismiss: (id: string) => Promise<void>;
  /** True where a page of this site is open. */
  readonly isOpen: (origin: string) => Promise<boolean>;
  /** Shows a page in a tab of its own; one of ours by its path. */
  readonly openTab: (url: string) => Promise<void>;
}
