/** How a browser goes through the gallery, for pictures and for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { preview } from 'vite';
import { buildGallery } from './build.ts';

/** In what a state is looked at. */
export interface Look {
  readonly language: 'en' | 'fr';
  readonly scheme: 'light' | 'dark';
  /** Of the window, CSS pixels. */
  readonly width: 400 | 1280;
}

/** Every way to look at a state. */
export const LOOKS: readonly Look[] = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => ([400, 1280] as const).map((width) => ({ language, scheme, width }))),
);
const HEIGHT = 900;

/** Gives the window another width. */
export const widen = (page: Page, width: Look['width']): Promise<void> => page.setViewport({ width, height: HEIGHT });

export interface Gallery {
  /** The names of all states, in order. */
  states(page: Page): Promise<string[]>;
  /** Shows one state, and waits until it is drawn. */
  visit(page: Page, state: string, look: Look): Promise<void>;
  stop(): Promise<void>;
}

/** Builds the gallery and serves it on this computer. */
export async function openGallery(): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  await buildGallery(folder);
  const server = await preview({ configFile: false, root: folder, logLevel: 'error', build: { outDir: folder }, preview: { port: 0 } });
  const home = server.resolvedUrls!.local[0]!;
  return {
    async states(page) {
      await page.goto(home);
      return page.$$eval('figcaption', (all) => all.map(({ textContent }) => textContent));
    },
    async visit(page, state, { language, scheme, width }) {
      await widen(page, width);
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.goto(`${home}?${new URLSearchParams({ state, language, scheme }).toString()}`);
      await page.waitForSelector('html[data-drawn]');
    },
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
