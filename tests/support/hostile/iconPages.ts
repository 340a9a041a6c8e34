/** Pages with the real libraries of icons, and our reader of them as one script. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>';

/** Where the libraries lie, as packages of npm. */
export const LIBRARIES = {
  awesome4: 'font-awesome/css/font-awesome.css',
  awesome5: 'fontawesome5/css/all.css',
  awesome6: '@fortawesome/fontawesome-free/css/all.css',
  awesome5script: 'fontawesome5/js/all.js',
  awesome6script: '@fortawesome/fontawesome-free/js/all.js',
  bootstrap3: 'bootstrap3/dist/css/bootstrap.css',
  bootstrap3script: 'bootstrap3/dist/js/bootstrap.js',
  jquery: 'jquery/dist/jquery.js',
  kendo: '@progress/kendo-font-icons/dist/index.css',
} as const;
export type Library = keyof typeof LIBRARIES;

/** Whatever a layout leaves empty can be seen and pressed. */
const STYLES = `a, button, b, i, span, li, td { min-width: 16px; min-height: 16px } a, b, i, span { display: inline-block }
  .sr-only-1px { position: absolute; width: 1px; height: 1px; min-width: 0; min-height: 0; overflow: hidden }`;

const tagOf = (library: Library): string =>
  LIBRARIES[library].endsWith('.css')
    ? `<link rel="stylesheet" href="/npm/${LIBRARIES[library]}">`
    : `<script src="/npm/${LIBRARIES[library]}"></script>`;

/** A page with these libraries; scripts run before its end, as sites have them. */
export const pageWith = (libraries: readonly Library[], body = '', styles = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A day</title><style>${STYLES}${styles}</style><body>${body}${libraries.map(tagOf).join('')}</body></html>`;

export interface IconPages {
  readonly origin: string;
  /** What is served from now on. */
  show(html: string): void;
  stop(): Promise<void>;
}

/** Serves one page at a time, and the libraries. */
export async function startIconPages(): Promise<IconPages> {
  let html = '';
  const server: Server = createServer(({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname.startsWith('/npm/')) {
      const file = normalize(pathname.slice('/npm/'.length));
      answer.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      createReadStream(join(ROOT, 'node_modules', file))
        .on('error', () => answer.writeHead(404).end())
        .pipe(answer);
    } else if (pathname.startsWith('/sales/')) answer.setHeader('content-type', 'text/html').end(html);
    else answer.setHeader('content-type', 'image/svg+xml').end(BLANK);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (next) => void (html = next),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A small extension that leaves on each page what the reader finds there from a content script's world. */
export function readingExtension(script: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  const manifest = {
    manifest_version: 3,
    name: 'Reader',
    version: '1',
    browser_specific_settings: { gecko: { id: 'reader@sales-totals-guard.example' } },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['reader.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'reader.js'),
    `${script}\nconst seen = siteIcons.findIcons(document);\ndocument.documentElement.dataset.seen = seen.found ? seen.icons.map(({ action, element, target }) => action + '=' + element.dataset.want + siteIcons.isUsable(target)).join() : seen.why;`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Our reader, minified as it is shipped: a script that leaves `siteIcons` behind, and how much it weighs. */
export async function iconReader(): Promise<{ readonly script: string; readonly gzipped: number }> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome144',
      lib: { entry: 'lib/page/icons/icons.ts', formats: ['iife'], name: 'siteIcons' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const script = output.flatMap((one) => (one.type === 'chunk' ? one.code : [])).join('\n');
  return { script: `${script}\n;globalThis.siteIcons = siteIcons;`, gzipped: gzipSync(script).length };
}
