/** The messages of the options: what the merchant chooses, sees of what is kept, and takes back. */
import * as z from 'zod/mini';
import { keptView } from '../views/keptViews.ts';
import { policyView } from '../views/policyViews.ts';
import { toldView } from '../views/popupViews.ts';
import { syncView } from '../views/syncViews.ts';
import { action, settings, settingsChange, shownView } from '../views/views.ts';

const nothing = z.strictObject({});

export const OPTION_PROTOCOL = {
  getSettings: { from: ['extension'], request: nothing, reply: settings },
  /** What an organisation has fixed. */
  policy: { from: ['extension'], request: nothing, reply: policyView },
  setSettings: { from: ['extension'], request: settingsChange, reply: settings },
  /** What the merchants have confirmed, of those seen here since the browser started. */
  told: { from: ['extension'], request: nothing, reply: z.object({ words: z.array(toldView) }) },
  /** It is asked again. */
  forgetTold: {
    from: ['extension'],
    request: z.strictObject({ account: z.string().check(z.maxLength(512)), check: z.string().check(z.maxLength(64)) }),
    reply: nothing,
  },
  /** Whether what was told and shown follows the merchant to other computers. */
  sync: { from: ['extension'], request: nothing, reply: syncView },
  setSync: { from: ['extension'], request: z.strictObject({ on: z.boolean() }), reply: syncView },
  /** Nothing of it lies in the browser's own sync any more. */
  removeSync: { from: ['extension'], request: nothing, reply: syncView },
  /** The icons that merchants have shown, site by site. */
  shownIcons: { from: ['extension'], request: nothing, reply: z.object({ icons: z.array(shownView) }) },
  forgetShown: { from: ['extension'], request: z.strictObject({ origin: z.string().check(z.maxLength(256)), action }), reply: nothing },
  /** The record of what was done by the signed-in accounts, as a table for a spreadsheet. */
  saveRecord: { from: ['extension'], request: nothing, reply: z.object({ csv: z.string(), count: z.int() }) },
  /** What is stored here, in counts. */
  kept: { from: ['extension'], request: nothing, reply: keptView },
  /** Forget everything that is stored here but what still runs. */
  clearStored: { from: ['extension'], request: nothing, reply: z.object({ kept: z.int() }) },
} as const;
