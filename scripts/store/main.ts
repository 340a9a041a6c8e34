/** `npm run store:pictures`: what the stores show of the extension, taken of the practice service, in both languages, into `docs/store/pictures`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { needBrowser } from '../browsers/browsers.ts';
import { readOptions } from '../options.ts';
import { buildForPractice } from '../steps.ts';
import { drawTiles } from './drawTiles.ts';
import { readListing } from './listing.ts';
import { opaque } from './opaque.ts';
import { takePictures } from './takePictures.ts';

const STORE = join(import.meta.dirname, '..', '..', 'docs', 'store');
const FOLDER = join(STORE, 'pictures');

readOptions('The pictures and tiles that the stores show, in both languages.');
await needBrowser('chromium');
await buildForPractice();
for (const language of LANGUAGES) {
  await takePictures(FOLDER, language);
  const folder = join(FOLDER, language);
  await drawTiles(folder, readListing(readFileSync(join(STORE, `${language}.md`), 'utf8')));
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), opaque(readFileSync(join(folder, file))));
}
