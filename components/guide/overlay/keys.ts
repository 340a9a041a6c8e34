import { guardOf } from '../../guard/slot.ts';
import type { GuideModel } from '../machine/guideModel.ts';
import type { GuideHost } from './host.ts';

/**
 * Escape leaves the guide, wherever the focus is; in the card the arrows move. Until `end`.
 * @param ownDialog our own sheet, where one is open
 */
export function listenToKeys(
  page: Document,
  { element, root }: GuideHost,
  model: GuideModel,
  ownDialog: () => Element | null,
  end: AbortSignal,
): void {
  guardOf(page).onKey((event) => {
    const view = model.view.peek();
    if (view === null || view.state === 'left') return;
    if (event.key === 'Escape' && ownDialog() === null && page.querySelector(':modal') === null) {
      // One press of a key leaves one thing: our panel folds at the next.
      event.preventDefault();
      model.move(view.state === 'end' ? { go: 'end', helped: null } : { go: 'leave' });
    } else if (page.activeElement === element || root.activeElement) {
      if (event.key === 'ArrowLeft') model.back();
      else if (event.key === 'ArrowRight' && view.step?.after != null) model.forward();
      else if (event.key === 'ArrowRight' && view.step?.done === null && view.step.choices.length === 0)
        model.move({ go: 'pass', step: view.step.id });
    }
  }, end);
}
