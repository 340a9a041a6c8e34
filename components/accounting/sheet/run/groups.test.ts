import { expect, it } from 'vitest';
import { CHECKS } from '../../../../lib/preflight/checks/index.ts';
import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { checkOf } from '../../testing/views.ts';
import { groupsOf } from './groups.ts';

const asks = (...ids: string[]) => ids.map((id) => checkOf('ask', { id }));
const shown = (checks: readonly CheckView[]) =>
  groupsOf(checks).map(({ label, checks: together }) => [label, together.map(({ id }) => id)]);

it('what is asked about one thing is ticked together, where it is more than one', () => {
  expect(shown(asks('role', 'historical', 'mapping-complete', 'books-open', 'errors-resolved'))).toEqual([
    ['sheet.group.day', ['historical', 'books-open']],
    ['sheet.group.store', ['role', 'mapping-complete']],
    [null, ['errors-resolved']],
  ]);
  expect(shown(asks('role', 'historical'))).toEqual([
    [null, ['role']],
    [null, ['historical']],
  ]);
});

it('of a day right after one that ran all of it is one tick, but for what stands alone', () => {
  const some = asks('role', 'historical', 'mapping-complete', 'errors-resolved');
  const warned = [...some, checkOf('warn', { id: 'waiting' })];
  expect(groupsOf(warned, true).map(({ label, checks }) => [label, checks.map(({ id }) => id)])).toEqual([
    ['sheet.group.both', ['role', 'historical', 'mapping-complete']],
    [null, ['errors-resolved']],
    [null, ['waiting']],
  ]);
});

it('what was said of the store in the same series is a tick of its own, that can be taken back', () => {
  const heldOn = ['mapping-complete', 'store-connected'].map((id) => checkOf('ask', { id, ofStore: true }));
  const groups = (again: boolean) =>
    groupsOf([...asks('role', 'historical', 'no-other-operation'), ...heldOn], again).map(({ label, checks }) => [
      label,
      checks.map(({ id }) => id),
    ]);
  expect(groups(true)).toEqual([
    ['sheet.group.access', ['role', 'historical', 'no-other-operation']],
    ['sheet.group.settings', ['mapping-complete', 'store-connected']],
  ]);
});

it('a warning is ticked by itself, and what is seen is not ticked', () => {
  expect(
    shown([
      checkOf('warn', { id: 'historical' }),
      ...asks('books-open'),
      checkOf('pass', { id: 'role' }),
      checkOf('block', { id: 'mapping-complete' }),
    ]),
  ).toEqual([
    [null, ['historical']],
    [null, ['books-open']],
  ]);
});

it('nothing that is asked gets lost, whatever there is', () => {
  const all = CHECKS.map(({ id }) => checkOf('ask', { id }));
  expect(
    groupsOf(all)
      .flatMap(({ checks }) => checks)
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  ).toEqual(all.toSorted((a, b) => a.id.localeCompare(b.id)));
});
