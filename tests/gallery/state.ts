import type { ComponentChildren } from 'preact';
import type { Answer, MessageName } from '../../lib/messages/protocol.ts';
import type { AccountingModel } from '../../components/accounting/model/model.ts';

/** What the worker answers here; what is not among it is never answered. */
export type Answers = { readonly [N in MessageName]?: Answer<N> };

/** One state of one of our surfaces, as the worker's answers make it. */
export type GalleryState =
  /** Of a page of our own: the popup, the options, the legend. */
  | { readonly id: string; readonly surface: 'page'; readonly answers?: Answers; readonly view: () => ComponentChildren }
  /** Of what lies on the accounting site. */
  | {
      readonly id: string;
      readonly surface: 'site';
      readonly answers?: Answers;
      /** What a merchant does to come there. */
      readonly open?: (model: AccountingModel) => void;
      readonly view: () => ComponentChildren;
    }
  /** Of a guide's card. */
  | { readonly id: string; readonly surface: 'guide'; readonly answers?: Answers; readonly view: () => ComponentChildren };
