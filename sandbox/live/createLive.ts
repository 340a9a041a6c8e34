import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Practice } from '../engine/practice.ts';
import { addAssets } from '../site/pages/assets.ts';
import { addCompanies } from '../site/pages/companies.ts';
import { addLedger } from '../site/pages/ledger.ts';
import { addMapping } from '../site/pages/mapping.ts';
import { addPos } from '../site/pages/pos.ts';
import { addStores } from '../site/pages/stores.ts';
import { PracticeSite, type SiteOptions } from '../site/web/site.ts';
import { addLibraries } from './libraries.ts';
import type { Markup } from './markup.ts';
import { addDay } from './pages/day.ts';
import { addReport } from './pages/report.ts';
import { addSignIn } from './pages/signIn.ts';
import { liveLayout } from './parts/liveLayout.ts';

const FOLDER = join(import.meta.dirname, 'assets');
/** A fixed list, so that no address can name another file of the computer. */
const FILES = {
  'live.css': 'text/css',
  'page.js': 'text/javascript',
  'report.js': 'text/javascript',
  'day.js': 'text/javascript',
} as const;

function addFiles(app: Hono): void {
  for (const [name, type] of Object.entries(FILES)) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    app.get(`/live/${name}`, (c) => c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` }));
  }
}

/**
 * The practice service as the live app: its pages in one markup, and the report's data. There is no API, and whatever
 * happens behind (the POS, the ledgers) has its pages, to which nothing leads.
 */
export function createLive(practice: Practice, markup: Markup, options?: SiteOptions): Hono {
  const app = new Hono();
  // What stands on the pages of the live app is not known: what markups need, such as scripts in attributes, is let be.
  const site = new PracticeSite(practice, options, {
    layout: (...page) => liveLayout(markup, ...page),
    headers: async (c, next) => (await next(), c.header('Cache-Control', 'no-store')),
  });
  addFiles(app);
  addLibraries(app);
  app.all('/api/*', (c) => c.text('Not found', 404));
  for (const add of [addAssets, addStores, addMapping, addCompanies, addPos, addLedger]) add(site);
  for (const add of [addSignIn, addReport, addDay]) add(site, markup);
  app.route('/', site.app);
  app.notFound((c) => site.notFound(c));
  return app;
}
