/**
 * `npm run gallery`: every state of what a merchant sees, in a browser, drawn again after each change.
 * `-- --shots FOLDER` takes pictures of them; `-- --against COMMIT` takes those of another commit as well, on this computer,
 * and says which differ: no picture is kept that another browser would draw otherwise.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveGallery } from '../../tests/gallery/build.ts';
import { needBrowser } from '../browsers/browsers.ts';
import { compareShots } from './compare.ts';
import { takeShotsOf } from './otherTree.ts';
import { takeShots } from './shots.ts';
import { readOptions } from '../options.ts';

const PORT = 4190;
const OUTPUT = join(import.meta.dirname, '..', '..', '.output', 'gallery');

const { shots, against, only } = readOptions(
  [
    'Every state of what a merchant sees.\n',
    '  --shots FOLDER    takes pictures of them, in both languages and schemes, 400 and 1280 px wide',
    '  --against COMMIT  compares them with those of another commit',
    '  --only WORDS      only those with these words in their names, such as popup/',
  ].join('\n'),
  { shots: { type: 'string' }, against: { type: 'string' }, only: { type: 'string', default: '' } },
);

if (against !== undefined) {
  await needBrowser('chromium');
  // Pictures of an earlier run would be counted, and compared, with those of this one.
  rmSync(OUTPUT, { recursive: true, force: true });
  const [before, after] = [join(OUTPUT, 'before'), join(OUTPUT, 'after')];
  takeShotsOf(against, before, only);
  await takeShots(after, only);
  const names = [...new Set([before, after].flatMap((folder) => readdirSync(folder)))];
  const differ = compareShots(before, after, join(OUTPUT, 'marked'), names.toSorted());
  for (const { name, difference } of differ)
    console.log(`${name}: ${typeof difference === 'number' ? `${difference} pixels` : difference}`);
  console.log(`${names.length} pictures, ${differ.length} differ from ${against}${differ.length > 0 ? `; look in ${OUTPUT}` : ''}.`);
  process.exitCode = differ.length > 0 ? 1 : 0;
} else if (shots !== undefined) {
  await needBrowser('chromium');
  console.log(`${(await takeShots(resolve(shots), only)).length} pictures in ${resolve(shots)}.`);
} else {
  console.log(`The gallery: ${await serveGallery(PORT)}`);
}
