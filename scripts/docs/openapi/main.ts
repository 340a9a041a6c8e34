/** `npm run docs:openapi`: writes the OpenAPI document of the service API. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../options.ts';
import { openApiText } from './document.ts';

const FILE = join('docs', 'openapi.json');
readOptions('Writes the OpenAPI document of the service API.');
writeFileSync(join(import.meta.dirname, '..', '..', '..', FILE), openApiText());
console.log(`Written: ${FILE}`);
