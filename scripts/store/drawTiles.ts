import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import type { Listing } from './listing.ts';
import { TILES, type Tile } from './stores.ts';
import { tileName } from './tileName.ts';

const ICON = readFileSync(join(import.meta.dirname, '..', 'pictures', 'icon.svg'), 'utf8');

/** The icon, the name and what it does, on the icon's own colour; a square has the icon alone. */
function tilePage({ width, height }: Tile, { name, summary }: Listing): string {
  const size = Math.min(height / 9, width / 15);
  const words = width === height ? '' : `<div><h1>${name}</h1>${width > 1000 ? `<p>${summary}</p>` : ''}</div>`;
  return `<!doctype html><style>
    body { margin: 0; width: ${width}px; height: ${height}px; display: flex; align-items: center; justify-content: center; gap: ${size}px;
      font: ${size * 0.55}px/1.35 system-ui, sans-serif; color: #fff; background: #1d4a57; }
    svg { width: ${size * (words ? 4 : 7)}px; flex: none; }
    div { max-width: ${width * 0.55}px; }
    h1 { margin: 0; font-size: ${size}px; line-height: 1.15; font-weight: 650; }
    p { margin: ${size * 0.4}px 0 0; color: #dbe9ed; }
  </style>${ICON}${words}`;
}

/** Draws every tile in one language. */
export async function drawTiles(folder: string, listing: Listing): Promise<void> {
  const { browser, stop } = await startChromium({ extension: null });
  try {
    const page = await browser.newPage();
    for (const tile of TILES) {
      await page.setViewport({ ...tile, deviceScaleFactor: 1 });
      await page.setContent(tilePage(tile, listing));
      writeFileSync(join(folder, tileName(tile)), await page.screenshot());
    }
  } finally {
    await stop();
  }
}
