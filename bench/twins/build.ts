import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Whom we are measured beside: one static button, and two that draw the same three controls, by hand and by React. */
export const TWINS = ['button', 'hand', 'react'] as const;
export type Twin = (typeof TWINS)[number];

/** Bundles a script of this project for a browser into one file, as it is shipped: small, and without what is for developers. */
export async function bundle(entry: string, folder: string, name: string): Promise<string> {
  const fileName = `${name}.js`;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: false, minify: true, lib: { entry, formats: ['iife'], name, fileName: () => fileName } },
  });
  return join(folder, fileName);
}

/** A twin as an extension. */
export interface BuiltTwin {
  readonly folder: string;
  /** Of its script, in bytes. */
  readonly plain: number;
  readonly zipped: number;
}

/** Builds a twin below `parent`, as an extension for the practice service. */
export async function buildTwin(twin: Twin, parent: string): Promise<BuiltTwin> {
  const folder = join(parent, twin);
  mkdirSync(folder, { recursive: true });
  const body = readFileSync(await bundle(join(import.meta.dirname, `${twin}.mjs`), folder, 'content'));
  const where = ['http://127.0.0.1/*'];
  const manifest = {
    manifest_version: 3,
    name: `The twin ${twin}`,
    version: '1',
    // Firefox wants to know by what name to keep it.
    browser_specific_settings: { gecko: { id: `${twin}@twins.example` } },
    host_permissions: where,
    content_scripts: [{ matches: where, js: ['content.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, plain: body.length, zipped: gzipSync(body, { level: 9 }).length };
}
