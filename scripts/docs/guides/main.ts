/** `npm run docs:guides`: writes what the guides say into the documentation. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidesPage } from './guidesPage.ts';

writeFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'guides.md'), guidesPage());
console.log('Written: docs/guides.md');
