import type { GuideRow } from '../../cache/rows/guideRow.ts';
import type { GuideMove } from '../../messages/views/guideViews.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Ports } from '../context/ports.ts';

export type ChangeGuideDeps = Pick<Ports, 'localNow' | 'notify'> & { readonly cache: Pick<Cache, 'guides'> };

/** Writes down what the merchant did in their guide, and tells the pages. */
export async function changeGuide(deps: ChangeGuideDeps, account: string, id: string, move: GuideMove): Promise<void> {
  const ends = move.go === 'end';
  await deps.cache.guides.change(account, id, (row): Partial<GuideRow> => {
    switch (move.go) {
      case 'pass':
        return { passed: [...new Set([...row.passed, move.step])] };
      case 'answer':
        return { answers: { ...row.answers, [move.step]: move.choice } };
      case 'leave':
        return { left: true };
      case 'resume':
        return { left: false };
      case 'end':
        return { endedAt: deps.localNow(), helped: move.helped };
    }
  });
  if (ends) await deps.cache.guides.prune(account);
  deps.notify('guide');
}
