import { isOurHost } from '../../base/mount/host.ts';
import type { GuideModel } from '../machine/guideModel.ts';
import type { GuideHost } from './host.ts';
import type { Light } from './light.ts';

/**
 * Has a new step seen and heard, until `end`: it is brought into sight once. The focus goes along from the card, and at
 * first from where the guide was asked for; from the page's own fields it is never taken.
 * @returns to be called after each drawing
 */
export function createTelling(page: Document, { element, root }: GuideHost, model: GuideModel, light: Light, end: AbortSignal): () => void {
  /** The step that was last brought into sight and told. */
  let told = '';
  /** True while the merchant is at the card: what was pressed there may be gone a moment later, and the focus with it. */
  let atCard = false;
  root.addEventListener('focusin', () => void (atCard = true), { signal: end });
  for (const type of ['focusin', 'pointerdown']) {
    page.addEventListener(type, (event) => void (atCard &&= event.composedPath().includes(element)), { capture: true, signal: end });
  }

  return () => {
    const view = model.view.peek();
    const now = `${view?.id} ${view?.state} ${view?.step?.id} ${JSON.stringify(view?.step?.spot)}`;
    const first = told === '';
    const isNew = now !== told;
    told = now;
    const box = isNew ? light.find()?.getBoundingClientRect() : undefined;
    if (box && !light.isInSight(box)) light.bringIntoSight();
    const focused = page.activeElement ?? page.body;
    const nowhere = focused === page.body;
    if ((atCard && nowhere) || (isNew && root.activeElement) || (first && (nowhere || isOurHost(focused)))) {
      root.querySelector<HTMLElement>('#guide-say')?.focus({ preventScroll: true });
    }
  };
}
