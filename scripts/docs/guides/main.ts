/** `npm run docs:guides`: writes what the guides say into the documentation. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../options.ts';
import { guidesPage } from './guidesPage.ts';

readOptions('Writes what the guides say into the documentation.');
writeFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'guides.md'), guidesPage());
console.log('Written: docs/guides.md');
