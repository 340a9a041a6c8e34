import type { ComponentType } from 'preact';
import type { TextKey } from '../../lib/i18n/en/index.ts';
import type { DeskAccount } from '../../lib/messages/views/desk/deskViews.ts';

export interface SectionProps {
  readonly account: DeskAccount;
  /** What the address says beside the section, such as `#history?store=1&date=2026-11-03`. */
  readonly asked: URLSearchParams;
}

/** A part of the desk. Its id is the hash of its address, such as `desk.html#history`. */
export interface Section {
  readonly id: string;
  readonly title: Extract<TextKey, `desk.${string}`>;
  /** Shown for one account at a time; another account is another view. */
  readonly view: ComponentType<SectionProps>;
}
