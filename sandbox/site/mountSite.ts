import type { Hono } from 'hono';
import type { Practice } from '../engine/practice.ts';
import { addAssets } from './pages/assets.ts';
import { addCompanies } from './pages/companies.ts';
import { addDay } from './pages/day.ts';
import { addLedger } from './pages/ledger.ts';
import { addMapping } from './pages/mapping.ts';
import { addPos } from './pages/pos.ts';
import { addReport } from './pages/report.ts';
import { addSignIn } from './pages/signIn.ts';
import { addStores } from './pages/stores.ts';
import { PracticeSite, type SiteOptions } from './web/site.ts';

const PAGES = [addAssets, addSignIn, addReport, addDay, addStores, addMapping, addCompanies, addPos, addLedger];

/** Adds every page of the accounting site, and of the POS and the ledgers behind it. */
export function mountSite(app: Hono, practice: Practice, options?: SiteOptions): void {
  const site = new PracticeSite(practice, options);
  for (const add of PAGES) add(site);
  app.route('/', site.app);
  app.notFound((c) => site.notFound(c));
}
