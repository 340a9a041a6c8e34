import { phrase } from '../../i18n/phrase.ts';
import type { Check } from '../verdict.ts';
import { advice, block, goTo } from '../verdicts.ts';

/**
 * A site that takes no requests is acted on by its own icons, which stand on the day's own page: from there Run presses
 * one. Where they are not known, the checklist is all that we give, and the merchant presses (domain 9.2; design law 1).
 */
export const actingPossible: Check = {
  id: 'acting-possible',
  source: 'domain 9.2',
  judge({ canAct, action, page }) {
    if (canAct) return null;
    if (page.kind !== 'day') return block(phrase('check.acting-possible.elsewhere'), goTo('day'), undefined, 'hand');
    const icon = { text: `action.${action}.icon` } as const;
    return block(phrase('check.acting-possible.block'), advice(phrase('remedy.press-icon', { icon })), undefined, 'hand');
  },
};
