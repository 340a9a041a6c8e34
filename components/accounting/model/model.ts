import type { ReadonlySignal } from '@preact/signals-core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ask } from '../days/ask.ts';
import type { Backlog } from './backlogModel.ts';
import type { Days } from '../days/days.ts';
import type { Operations } from '../days/operations.ts';
import type { PageGuard } from '../icons/pageGuard.ts';
import type { Subject } from '../../../lib/domain/site/spot.ts';
import type { Showing } from './showing.ts';
import type { WatchSight } from './plainSight.ts';
import type { SheetModel } from '../sheet/machine/sheetModel.ts';

/** What the views of the accounting site share; made once by the content script. */
export interface AccountingModel {
  /** Asks the worker. */
  readonly ask: Ask;
  readonly days: Days;
  readonly operations: Operations;
  readonly sheet: SheetModel;
  /** The days of one cause, one after the other. */
  readonly backlog: Backlog;
  /** Begins a guide about a store or a day of it. */
  readonly help: (guide: string, subject: Subject) => void;
  /** Watches whether a button that acts is in plain sight. */
  readonly watchSight: WatchSight;
  /** False once the extension was updated under the page: then only a reload helps. */
  readonly alive: ReadonlySignal<boolean>;
  /** True while a guide points at the controls of our panel: they must then be there. */
  readonly guided: ReadonlySignal<boolean>;
  /** The guard of the site's own icons; null where the page has none. */
  readonly guard: PageGuard | null;
  /** How the merchant shows us an icon that we don't know; null as well. */
  readonly showing: Showing | null;
}

export const ModelContext = createContext<AccountingModel | null>(null);

/** The model around; a view outside of one is a mistake of ours. */
export function useModel(): AccountingModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('No model around this view.');
  return model;
}
