import { ACTIONS } from '../day/action.ts';

/**
 * What comes next for a day: an action for which everything speaks that can be seen, or
 * - `fix-first`: something has to be fixed or decided before
 * - `wait`: it goes on by itself, or somebody else has to act
 * - `look`: what is needed to name a step is not at hand, or none of the three fixes it
 * - `ask-support`, `nothing`
 */
export const NEXT_KINDS = [...ACTIONS, 'fix-first', 'wait', 'look', 'ask-support', 'nothing'] as const;
