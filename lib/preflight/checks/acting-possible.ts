import { phrase } from '../../i18n/phrase.ts';
import type { Check } from '../verdict.ts';
import { advice, block } from '../verdicts.ts';

/**
 * On a site whose actions we have no proper way to press, the checklist is all that we give: the merchant
 * presses the site's own icon (domain 9.2; design law 1).
 */
export const actingPossible: Check = {
  id: 'acting-possible',
  source: 'domain 9.2',
  judge({ canAct, action }) {
    if (canAct) return null;
    const icon = { text: `action.${action}.icon` } as const;
    return block(phrase('check.acting-possible.block'), advice(phrase('remedy.press-icon', { icon })), undefined, 'hand');
  },
};
