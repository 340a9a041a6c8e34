import type { TextKey } from '../../../../lib/i18n/en/index.ts';
import type { CheckView, ChecklistView } from '../../../../lib/messages/views/checklistViews.ts';

/** What is confirmed by one tick; with a name of its own where it is more than one thing. */
export interface Group {
  readonly label: TextKey | null;
  readonly checks: readonly CheckView[];
}

/** A site that tells little has much to be asked: what is about one thing is then asked together. */
const TOGETHER: readonly { readonly label: TextKey; readonly ids: readonly string[] }[] = [
  { label: 'sheet.group.day', ids: ['page-recognised', 'historical', 'after-subscription', 'books-open'] },
  {
    label: 'sheet.group.store',
    ids: ['signed-in', 'role', 'no-other-operation', 'store-connected', 'mapping-complete', 'accounting-connected'],
  },
];

/** All of it, where the same was said of the day before a moment ago: each part is listed still, and kept by itself. */
const AT_ONCE: typeof TOGETHER = [{ label: 'sheet.group.both', ids: TOGETHER.flatMap(({ ids }) => ids) }];

/** The checks but the one that is confirmed by the yes to the second question. */
export const ticked = ({ checks, secondQuestion }: Pick<ChecklistView, 'checks' | 'secondQuestion'>): readonly CheckView[] =>
  checks.filter(({ id }) => id !== secondQuestion?.check);

/** What is asked and warned of, as it is ticked: a warning always by itself. @param again true of a day of a backlog after one that ran */
export function groupsOf(checks: readonly CheckView[], again = false): Group[] {
  const asked = checks.filter(({ kind }) => kind === 'ask' || kind === 'warn');
  // What was said of the store on a day before it in the same series: ticked for that reason alone, and to be taken back.
  const heldOn = asked.filter(({ ofStore }) => ofStore);
  const open = asked.filter(({ ofStore, kind }) => kind === 'ask' && !ofStore);
  const groups = (again ? AT_ONCE : TOGETHER).map(({ label, ids }): Group => ({
    label: heldOn.length > 0 && label !== 'sheet.group.day' ? 'sheet.group.access' : label,
    checks: open.filter(({ id }) => ids.includes(id)),
  }));
  const together = [...groups, { label: 'sheet.group.settings', checks: heldOn } satisfies Group].filter(
    ({ checks: some }) => some.length > 1,
  );
  const alone = asked.filter((check) => together.every((group) => !group.checks.includes(check)));
  return [...together, ...alone.map((check): Group => ({ label: null, checks: [check] }))];
}
