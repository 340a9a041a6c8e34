import type { Signal } from '@preact/signals';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';
import type { ReportWatch } from './watch.ts';

export interface SkipProps {
  readonly watch: ReportWatch;
  /** The key of the row to which the keyboard goes; null: it stays where it is. */
  readonly goTo: Signal<string | null>;
}

/** What the Tab key reaches first on the report, and what is seen only then: the way to the first day that needs the merchant. */
export function Skip({ watch, goTo }: SkipProps) {
  const { days, alive } = useModel();
  const { first } = watch.sight.value;
  if (!first || !alive.value || !days.byKey.value.has(first.key)) return null;
  return (
    <button type="button" class="button skip" onClick={trusted(() => void (goTo.value = first.key))}>
      <Words of={phrase('page.skip')} />
    </button>
  );
}
