import { Hono } from 'hono';
import { createApi } from './api/api.ts';
import type { Practice } from './engine/practice.ts';
import { mountSite } from './site/mountSite.ts';
import type { SiteOptions } from './site/web/site.ts';

/** The whole practice service: the API, and the pages of the accounting site, the POS and the ledgers. */
export function createApp(practice: Practice, options?: SiteOptions): Hono {
  const app = new Hono();
  app.route('/api/v1', createApi(practice));
  mountSite(app, practice, options);
  return app;
}
