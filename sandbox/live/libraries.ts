/** The public libraries that the markups use, as they come from npm: nothing of them is imitated. */
import { createReadStream, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';

const MODULES = join(import.meta.dirname, '..', '..', 'node_modules');

/** By name: what of its package a page loads, first its styles and then its scripts. */
const LIBRARIES = {
  jquery: ['jquery/dist/jquery.min.js'],
  bootstrap3: ['bootstrap3/dist/css/bootstrap.min.css', 'bootstrap3/dist/js/bootstrap.min.js'],
  bootstrap5: ['bootstrap/dist/css/bootstrap.min.css', 'bootstrap/dist/js/bootstrap.bundle.min.js'],
  'x-editable': [
    'x-editable/dist/bootstrap3-editable/css/bootstrap-editable.css',
    'x-editable/dist/bootstrap3-editable/js/bootstrap-editable.min.js',
  ],
  'font-awesome-4': ['font-awesome/css/font-awesome.min.css'],
  'font-awesome-5': ['fontawesome5/css/all.min.css'],
  'font-awesome-5-script': ['fontawesome5/js/all.min.js'],
  'font-awesome-6': ['@fortawesome/fontawesome-free/css/all.min.css'],
  'font-awesome-6-script': ['@fortawesome/fontawesome-free/js/all.min.js'],
  'kendo-font-icons': ['@progress/kendo-font-icons/dist/index.css'],
  datatables: ['datatables.net/js/jquery.dataTables.min.js'],
  daterangepicker: ['daterangepicker/daterangepicker.css', 'moment/min/moment.min.js', 'daterangepicker/daterangepicker.js'],
} as const satisfies Record<string, readonly string[]>;

export type Library = keyof typeof LIBRARIES;

/** The addresses of what `libraries` are made of. */
export function filesOf(libraries: readonly Library[]): { readonly styles: readonly string[]; readonly scripts: readonly string[] } {
  const files = libraries.flatMap((library) => LIBRARIES[library].map((file) => `/lib/${file}`));
  return { styles: files.filter((file) => file.endsWith('.css')), scripts: files.filter((file) => file.endsWith('.js')) };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The packages of the libraries; nothing else of the computer is served. */
const PACKAGES = [
  ...new Set(
    Object.values(LIBRARIES)
      .flat()
      .map((file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)![0]),
  ),
];

/** Serves the files of the libraries, to anybody. */
export function addLibraries(app: Hono): void {
  app.get('/lib/*', (c) => {
    const path = c.req.path.slice('/lib/'.length);
    const type = TYPES[extname(path)];
    const file = join(MODULES, path);
    const isOurs = !path.includes('..') && !path.includes('%') && PACKAGES.some((one) => path.startsWith(`${one}/`));
    if (!type || !isOurs || !statSync(file, { throwIfNoEntry: false })?.isFile()) return c.text('There is no such file.', 404);
    return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, { 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  });
}
