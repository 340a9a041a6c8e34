/** `npm run docs:diagnosis`: writes what the extension knows of statuses, errors and checks into the documentation. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../options.ts';
import { PAGES } from './pages.ts';

readOptions('Writes what the extension knows of statuses, errors and checks into the documentation.');
for (const [file, text] of Object.entries(PAGES)) {
  writeFileSync(join(import.meta.dirname, '..', '..', '..', file), text());
  console.log(`Written: ${file}`);
}
