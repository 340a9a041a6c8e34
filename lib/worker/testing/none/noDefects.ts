import type { Defects } from '../../handlers/defects.ts';

/** A worker that writes down no error of its own. */
export const NO_DEFECTS: Defects = { note: () => '', noteError: () => undefined, untold: async () => null, tell: async () => {} };
