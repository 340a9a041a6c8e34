import * as z from 'zod/mini';

/** Whether what was told and shown follows the merchant to other computers, and how much lies in the browser's own sync. */
export const syncView = z.object({ on: z.boolean(), items: z.nullable(z.int()), refused: z.boolean() });
