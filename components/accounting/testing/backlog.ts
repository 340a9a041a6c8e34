import { signal } from '@preact/signals';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';
import type { Backlog } from '../model/backlogModel.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { TARGET, date } from './views.ts';

/** Where the merchant is in their days, as the test says. @param view null: in none */
export function backlogOf(view: BacklogView | null = null, problem: ProblemView | null = null): Backlog {
  const left = signal(false);
  return {
    look: async () => {},
    view: signal(view),
    problem: signal(problem),
    leading: signal(false),
    show: () => () => {},
    left,
    lead: async () => {},
    stay: () => {},
    go: async () => {},
    leave: () => void (left.value = true),
  };
}

/** Where a merchant is: at the first of two days, which had no turn yet. */
export const backlogView = (changes: Partial<BacklogView> = {}): BacklogView => ({
  id: 'b1',
  headline: phrase('headline.pos-changed.posted'),
  action: 'regenerate',
  at: 1,
  of: 2,
  day: { ...TARGET, storeName: 'Plateau' },
  href: 'https://site.example/day',
  state: 'open',
  next: { storeId: '2', storeName: 'Laurier', date: date('2026-11-16') },
  expected: false,
  leads: false,
  andPost: false,
  former: null,
  ...changes,
});
