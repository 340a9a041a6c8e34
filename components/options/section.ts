import type { ComponentType } from 'preact';
import type { TextKey } from '../../lib/i18n/en/index.ts';

export interface PartProps {
  /** Our own. */
  readonly version: string;
}

/** A section of the options. Its id is the hash of its address, such as `options.html#guard`. */
export interface OptionSection {
  readonly id: string;
  readonly title: Extract<TextKey, `options.${string}`>;
  /** Its cards, in their order. */
  readonly parts: readonly ComponentType<PartProps>[];
}
