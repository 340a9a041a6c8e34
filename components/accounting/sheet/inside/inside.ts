import { onDemand } from './onDemand.ts';

/** What stands inside the sheet: it comes when somebody comes near a control, at the latest when the sheet opens. */
export const inside = onDemand(() => import('./Inside.tsx'));
