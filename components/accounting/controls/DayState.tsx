import { State } from '../../base/StateMark.tsx';
import { Words } from '../../base/language.tsx';
import type { ShownState } from '../days/dayState.ts';

/** The state of a day: its mark and its words. */
export function DayState({ of: { family, words } }: { of: ShownState }) {
  return (
    <State family={family}>
      <Words of={words} />
    </State>
  );
}
