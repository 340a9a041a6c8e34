import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageProblem } from '../web/problem.ts';
import type { PracticeSite } from '../web/site.ts';

const FOLDER = join(import.meta.dirname, '..', 'assets');
const SCRIPT = 'text/javascript; charset=utf-8';

/** Every file that is served. It is a fixed list, so that no address can name another file of the computer. */
const TYPES = {
  'site.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
  'report.js': SCRIPT,
  'day.js': SCRIPT,
} as const;

/** Serves the site's own files, to anybody: the sign-in page needs them too. */
export function addAssets(site: PracticeSite): void {
  const files = new Map(Object.entries(TYPES).map(([name, type]) => [name, { type, text: readFileSync(join(FOLDER, name), 'utf8') }]));

  site.app.get('/', (c) => c.redirect('/salesReport/index'));
  site.app.get('/assets/:name', (c) => {
    const file = files.get(c.req.param('name'));
    if (!file) throw new PageProblem(404, 'There is no such file.');
    return c.body(file.text, 200, { 'Content-Type': file.type });
  });
}
