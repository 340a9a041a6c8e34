/** `npm run icons`: draws `icon.svg` at the sizes that browsers ask for, into `public/icon`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { readOptions } from '../options.ts';

const SIZES = [16, 32, 48, 96, 128];

readOptions('Draws icon.svg at the sizes that browsers ask for.');
const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const { browser, stop } = await startChromium({ extension: null });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'public', 'icon', `${size}.png`), omitBackground: true });
}
await stop();
