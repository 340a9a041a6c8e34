import type { ComponentType } from 'preact';
import type { TextKey } from '../../lib/i18n/en/index.ts';
import type { DeskAccount } from '../../lib/messages/views/deskViews.ts';
import { History } from './history/History.tsx';
import { Needs } from './needs/Needs.tsx';

/** A part of the desk. Its id is the hash of its address, such as `desk.html#history`. */
export interface Section {
  readonly id: string;
  readonly title: Extract<TextKey, `desk.${string}`>;
  /** Shown for one account at a time; another account is another view. */
  readonly view: ComponentType<{ readonly account: DeskAccount }>;
}

/** All parts, in the order of their links; the first is where the desk opens. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  { id: 'needs', title: 'desk.needs', view: Needs },
  { id: 'history', title: 'desk.history', view: History },
];
