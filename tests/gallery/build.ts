import { join } from 'node:path';
import { type InlineConfig, build, createServer } from 'vite';

const config = (): InlineConfig => ({
  root: import.meta.dirname,
  base: './',
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'browser.ts') } },
});

/** Builds the gallery into `folder`: pages that any server of files can serve. */
export async function buildGallery(folder: string): Promise<void> {
  await build({ ...config(), build: { outDir: folder, emptyOutDir: true, target: 'esnext' } });
}

/** Serves the gallery, drawn again after each change. @returns its address */
export async function serveGallery(port: number): Promise<string> {
  const server = await createServer({ ...config(), server: { port, strictPort: false } });
  await server.listen();
  return server.resolvedUrls!.local[0]!;
}
